package org.landbridge.relations.idealpoint;

/** How the three votes enter the model. */
public enum Coding {
    /** Yes below abstain below no. */
    ORDINAL(3, 0, 1, 2),
    /** Yes against the two others: what states support. */
    YES_NOT_YES(2, 0, 1, 1),
    /** No against the two others: what states oppose. */
    NO_NOT_NO(2, 0, 0, 1);

    private final int categories;
    private final byte[] of;

    Coding(int categories, int yes, int abstain, int no) {
        this.categories = categories;
        of = new byte[] {(byte) yes, (byte) abstain, (byte) no};
    }

    public int categories() {
        return categories;
    }

    /** The category of a vote: 0 yes, 1 abstain, 2 no; -1 for any other number. */
    public byte category(byte vote) {
        return vote >= 0 && vote < of.length ? of[vote] : -1;
    }
}
