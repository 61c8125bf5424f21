/** Lengths in twentieths of a point, as Word counts them: 1,440 to the inch, about 57 to the millimetre. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
}

const A4 = { short: 11_906, long: 16_838 } as const;

export const portrait: PageSize = {
  width: A4.short,
  height: A4.long,
  margin: { top: 1_590, bottom: 1_360, left: 1_418, right: 1_418, header: 680, footer: 624 },
};

/** Narrow margins: the matrix needs the width. */
export const landscape: PageSize = {
  width: A4.long,
  height: A4.short,
  margin: { top: 1_300, bottom: 1_020, left: 850, right: 850, header: 567, footer: 454 },
};

export const textWidthOf = ({ width, margin }: PageSize): number => width - margin.left - margin.right;
