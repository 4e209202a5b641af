package org.landbridge.relations.votes;

import java.util.List;

/** What a state did on a roll call, and its number in arrays. The first three are an ordinal scale. */
public enum Vote {
    YES(0),
    ABSTAIN(1),
    NO(2),
    /** A member that is on record with none of the three, or not on record at all: not known, never a vote. */
    ABSENT(3),
    /** The state had no seat, or the file says so. */
    NOT_MEMBER(4);

    private static final List<Vote> ALL = List.of(values());

    private final byte code;

    Vote(int code) {
        this.code = (byte) code;
    }

    /** Its number: 0 yes, 1 abstain, 2 no, 3 absent, 4 not a member. */
    public byte code() {
        return code;
    }

    static Vote of(byte code) {
        return ALL.get(code);
    }

    /** Whether it is one of the three that say something. */
    public boolean cast() {
        return code <= 2;
    }
}
