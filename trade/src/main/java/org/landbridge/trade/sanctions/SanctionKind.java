package org.landbridge.trade.sanctions;

/** What a sanction ends or limits, seen from the state that imposes it. One dummy each. */
public enum SanctionKind {
    /** Both exports and imports end; flows either way. */
    COMPLETE_TRADE("complete_trade", "Both exports and imports of the sender ended"),
    /** Exports alone end; flows from sender to target. */
    COMPLETE_EXPORTS("complete_exports", "Exports of the sender alone ended"),
    /** Imports alone end; flows from target to sender. */
    COMPLETE_IMPORTS("complete_imports", "Imports of the sender alone ended"),
    /** Some goods, either way, where no complete sanction holds on the flow. */
    PARTIAL_TRADE(
            "partial_trade", "Some goods, exports or imports of the sender, in the direction that the case names"),
    PARTIAL_EXPORTS("partial_exports", "Some goods, exports of the sender"),
    PARTIAL_IMPORTS("partial_imports", "Some goods, imports of the sender");

    private final String word;
    private final String text;

    SanctionKind(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** As columns and rows are named. */
    public String word() {
        return word;
    }

    /** What it is, in a sentence. */
    public String text() {
        return text;
    }
}
