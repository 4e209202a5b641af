package org.landbridge.network;

/**
 * A factor on the time or the cost of every step of a set, on top of the rows. It reaches steps that follow from
 * default rows too, which no change of a single row could.
 *
 * @param factor what hours or USD are multiplied by, positive
 * @param set which steps
 * @param validity dates on which it holds
 * @param evidence who supposes it
 */
public record Adjustment(Quantity quantity, double factor, Selection set, Validity validity, Evidence evidence)
        implements Dated<Adjustment> {
    @Override
    public Adjustment withValidity(Validity newValidity) {
        return new Adjustment(quantity, factor, set, newValidity, evidence);
    }

    /** What is scaled. */
    public enum Quantity {
        TIME,
        COST
    }
}
