package org.landbridge.study.ties;

/**
 * A statement that data can refute.
 *
 * @param says what is held
 * @param refutedBy the observation that would refute it
 * @param found what the data at hand say, with figures
 */
public record Statement(String id, String says, String refutedBy, Outcome outcome, String found) {
    /** What becomes of it. */
    public enum Outcome {
        STANDS("not refuted"),
        REFUTED("refuted"),
        DEPENDS("depends on the measure"),
        NO_DATA("no data");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
