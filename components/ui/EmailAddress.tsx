export interface EmailAddressProps {
  readonly address: string;
}

/** Breaks before the @ rather than somewhere in a name. */
export const EmailAddress = ({ address }: EmailAddressProps) => {
  const at = address.lastIndexOf('@');
  return (
    <bdi>
      {address.slice(0, Math.max(at, 0))}
      <wbr />
      {address.slice(Math.max(at, 0))}
    </bdi>
  );
};
