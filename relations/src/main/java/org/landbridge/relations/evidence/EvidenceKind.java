package org.landbridge.relations.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.landbridge.network.BadUsageException;

/** Kinds of evidence on how states stand to each other, and what none of their files can tell. */
public enum EvidenceKind {
    VOTES(
            "roll calls of the UN General Assembly",
            "set by the agenda, mostly symbolic; consensus and absences are unseen"),
    IDEAL_POINTS("published ideal points", "one dimension; scales of the series differ"),
    ALLIANCES(
            "pledges of alliance, by pair and year", "no row within the years means no pledge, beyond them not known"),
    CAPABILITIES("national capabilities, by state and year", "means of power, not their use"),
    TRADE("trade as its reporters count it", "both sides differ; re-exports and gold are in it"),
    EVENTS("scores of events in the news, by pair and month", "follow the volume of media; use shares, not levels"),
    VISITS("visits of leaders and ministers", "follow calendars of summits"),
    ARMS("deliveries of arms", "units of capability, not money"),
    TIES("treaties and memberships, graded and dated", "grades are judgements");

    private final String what;
    private final String limit;

    EvidenceKind(String what, String limit) {
        this.what = what;
        this.limit = limit;
    }

    public String what() {
        return what;
    }

    /** What to bear in mind whatever the file. */
    public String limit() {
        return limit;
    }

    /** Its word on the command line, such as {@code ideal-points}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether several files of this kind may stand side by side. */
    public boolean manyFiles() {
        return switch (this) {
            case VOTES, TRADE, EVENTS, VISITS, ARMS, IDEAL_POINTS -> true;
            case ALLIANCES, CAPABILITIES, TIES -> false;
        };
    }

    /** @throws BadUsageException if it is no kind */
    public static EvidenceKind of(String word) {
        return Arrays.stream(values())
                .filter(k -> k.word().equals(word.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new BadUsageException("unknown kind of evidence \"" + word + "\"; known are: "
                        + Arrays.stream(values()).map(EvidenceKind::word).collect(Collectors.joining(", "))));
    }
}
