package org.landbridge.relations.alignment;

/** Ways to measure how near two states are. */
public enum AlignmentMeasure {
    AGREEMENT(Evidence.VOTES, 1, "share of equal votes"),
    S(Evidence.VOTES, 1, "S of Signorino and Ritter"),
    KAPPA(Evidence.VOTES, 1, "kappa (votes beyond chance, own margins)"),
    PI(Evidence.VOTES, 1, "pi (votes beyond chance, pooled margins)"),
    /** Of the first state's partners. Has no error; serves to date breaks. */
    S_RANK(Evidence.VOTES, 1, "share of partners that are less alike by S"),
    PUBLISHED_POINTS(Evidence.POINTS, -1, "distance of published ideal points"),
    ORDINAL_POINTS(Evidence.POINTS, -1, "distance of own ideal points (yes-abstain-no)"),
    YES_POINTS(Evidence.POINTS, -1, "distance of own ideal points (yes against the rest: what they support)"),
    NO_POINTS(Evidence.POINTS, -1, "distance of own ideal points (no against the rest: what they oppose)"),
    /** Smoothed over the years, so breaks are blunt; not asked for a verdict. */
    POINTS_THROUGH_TIME(Evidence.POINTS, -1, "distance of own ideal points tied over the years"),
    /** Of all trade of the first state. */
    TRADE_SHARE(Evidence.TRADE, 1, "share of the first state's trade"),
    TRADE_NET(Evidence.TRADE, 1, "log of trade beyond what size and openness make"),
    EVENT_SHARE(Evidence.EVENTS, 1, "share of all scores of events"),
    VISIT_SHARE(Evidence.VISITS, 1, "share of all visits"),
    ARMS_SHARE(Evidence.ARMS, 1, "share of all deliveries of arms");

    /** Kinds of evidence that do not rest on the same records. */
    public enum Evidence {
        VOTES,
        POINTS,
        TRADE,
        EVENTS,
        VISITS,
        ARMS
    }

    private final Evidence evidence;
    private final int nearer;
    private final String what;

    AlignmentMeasure(Evidence evidence, int nearer, String what) {
        this.evidence = evidence;
        this.nearer = nearer;
        this.what = what;
    }

    /** Points rest on votes as well, but weigh them by what divides states. */
    public Evidence evidence() {
        return evidence;
    }

    /** 1 if more of it is nearer, -1 if less is. */
    public int nearer() {
        return nearer;
    }

    public String what() {
        return what;
    }

    /** Whether it has a say in a verdict. */
    public boolean asked() {
        return this != S_RANK && this != POINTS_THROUGH_TIME;
    }
}
