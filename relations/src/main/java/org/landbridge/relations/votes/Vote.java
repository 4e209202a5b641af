package org.landbridge.relations.votes;

/** What a state did on a roll call. The order of the first three is that of the ordinal scale. */
public enum Vote {
    YES,
    ABSTAIN,
    NO,
    /** A member that is on record with none of the three, or not on record at all: not known, never a vote. */
    ABSENT,
    /** The state had no seat, or the file says so. */
    NOT_MEMBER;

    /** Whether it is one of the three that say something. */
    public boolean cast() {
        return ordinal() <= 2;
    }
}
