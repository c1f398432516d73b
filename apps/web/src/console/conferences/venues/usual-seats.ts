/** What a meeting table seats where nobody says otherwise. */
export const USUAL_SEATS_PER_TABLE = 4;
