import './Skeleton.css';

export interface SkeletonProps {
  /** Read out by screen readers. */
  readonly label: string;
  readonly rows: number;
}

/** Stands where rows will be while they load. */
export const Skeleton = ({ label, rows }: SkeletonProps) => (
  <div className="skeleton" role="status" aria-busy="true">
    <span className="hidden-visually">{label}</span>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="skeleton-row" aria-hidden="true">
        <span />
        <span />
      </div>
    ))}
  </div>
);
