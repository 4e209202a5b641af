package org.landbridge.study.claims;

/** What one test says to a claim. */
public enum Answer {
    AGREES("agrees"),
    /** Within reach, but not it: another period, the edge of an interval, or not far off. */
    NEAR("near"),
    /** Its own measures disagree. */
    MIXED("mixed"),
    DIFFERS("differs"),
    /** No data at hand. */
    SILENT("silent");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
