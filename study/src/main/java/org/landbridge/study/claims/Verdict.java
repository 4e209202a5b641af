package org.landbridge.study.claims;

import java.util.List;

/** What all tests say together. */
public enum Verdict {
    SUPPORTED("supported"),
    PARTLY("partly"),
    CONTRADICTED("contradicted"),
    DEPENDS_ON_THE_MEASURE("depends on the measure"),
    NOT_TESTABLE("not testable");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /**
     * Over the tests that have a say: not testable if none answers; contradicted if none agrees, is near or mixed; depends
     * on the measure if one is mixed, or one differs while another does not; supported if all agree; else partly.
     */
    static Verdict of(List<Finding> findings) {
        List<Answer> told = findings.stream()
                .filter(Finding::hasSay)
                .map(Finding::answer)
                .filter(a -> a != Answer.SILENT)
                .toList();
        if (told.isEmpty()) {
            return NOT_TESTABLE;
        }
        boolean differs = told.contains(Answer.DIFFERS);
        if (told.stream().allMatch(a -> a == Answer.DIFFERS)) {
            return CONTRADICTED;
        }
        if (differs || told.contains(Answer.MIXED)) {
            return DEPENDS_ON_THE_MEASURE;
        }
        return told.contains(Answer.NEAR) ? PARTLY : SUPPORTED;
    }

    /** The rules in words, for reports. */
    public static List<String> rules() {
        return List.of(
                "A test agrees if its figure meets the claimed one, " + FigureRule.ROUNDING_PERCENT
                        + " % allowed for rounding (one point of a percentage, nothing of a year).",
                "It is near if it does not, but its interval reaches the claimed figure; without an interval, within "
                        + FigureRule.NEAR_PERCENT + " % (" + FigureRule.NEAR_POINTS
                        + " points of a percentage, one year). A figure for another period than the claimed one is near at"
                        + " best. Else it differs.",
                "Promises are shown but have no say. What has no data is silent, never against.",
                "Not testable: all silent. Contradicted: all differ. Supported: all agree. Partly: none differs, some are"
                        + " only near. Depends on the measure: some differ and others do not, or a test's own measures"
                        + " disagree.");
    }
}
