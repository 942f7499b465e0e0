/** @jsxImportSource hono/jsx */

interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}

const NEIGHBOURS = 2;

/** The first, the last and those around the current one. */
const shownPages = (page: number, pages: number): readonly number[] =>
  Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= NEIGHBOURS,
  );

export const Pagination = ({ page, pages, hrefOf }: PaginationProps) => {
  const shown = shownPages(page, pages);
  return (
    <nav class="pagination" aria-label="Pages">
      {page > 1 ? (
        <a class="button button-small" href={hrefOf(page - 1)} rel="prev">
          Previous
        </a>
      ) : null}
      {shown.map((number, index) => (
        <>
          {index > 0 && number - (shown[index - 1] ?? 0) > 1 ? <span aria-hidden="true">…</span> : null}
          <a href={hrefOf(number)} aria-label={`Page ${number}`} aria-current={number === page ? 'page' : undefined}>
            {number}
          </a>
        </>
      ))}
      {page < pages ? (
        <a class="button button-small" href={hrefOf(page + 1)} rel="next">
          Next
        </a>
      ) : null}
    </nav>
  );
};
