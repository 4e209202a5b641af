package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.screening.ListedEntity;
import org.landbridge.screening.Match;
import org.landbridge.screening.SanctionsList;
import org.landbridge.screening.Screened;
import org.landbridge.screening.Subject;

/** A screening as text: each name with its matches and why they match. */
final class ScreenReport {
    private static final int WIDTH = 110;
    private static final String INDENT = "            ";

    /** What every output says. */
    static final String NOTICE =
            "An aid for a compliance officer, no legal advice: a match is no proof, and no match is no clearance. "
                    + "Check every match, and the list itself.";

    private final List<SanctionsList> lists;
    private final List<Screened> screened;
    private final double minScore;

    ScreenReport(List<SanctionsList> lists, List<Screened> screened, double minScore) {
        this.lists = lists;
        this.screened = screened;
        this.minScore = minScore;
    }

    String text() {
        StringBuilder text = new StringBuilder(Figures.count(screened.size(), "name")).append(" screened against\n");
        for (SanctionsList list : lists) {
            text.append("  ")
                    .append(list.file())
                    .append(": ")
                    .append(list.format().title());
            if (!list.publishedOn().isEmpty()) {
                text.append(" of ").append(shown(list.publishedOn()));
            }
            text.append(", ")
                    .append(Figures.grouped(list.entities().size(), 0))
                    .append(list.entities().size() == 1 ? " entry, " : " entries, ")
                    .append(Figures.count(list.nameCount(), "name"))
                    .append('\n');
        }
        for (int i = 0; i < screened.size(); i++) {
            text.append('\n');
            subject(text, i + 1, screened.get(i));
        }
        long hit = screened.stream().filter(s -> !s.matches().isEmpty()).count();
        text.append('\n')
                .append(Figures.count(hit, "name"))
                .append(" of ")
                .append(Figures.grouped(screened.size(), 0))
                .append(" with a match of ")
                .append(Figures.plain(minScore))
                .append(" or more.\n");
        wrapped(text, "", NOTICE);
        wrapped(text, "", ErrorRateReport.summary() + " Details: landbridge screen --error-rates");
        return text.toString();
    }

    private void subject(StringBuilder text, int number, Screened result) {
        Subject subject = result.subject();
        text.append(number).append(". ").append(shown(subject.name()));
        List<String> about = new ArrayList<>();
        add(about, "line ", subject.row() > 0 ? Integer.toString(subject.row()) : "");
        add(about, "id ", subject.id());
        add(about, "country ", subject.country());
        add(about, "IMO ", subject.imo());
        if (!about.isEmpty()) {
            text.append(" (").append(shown(String.join(", ", about))).append(')');
        }
        text.append('\n');
        for (Match match : result.matches()) {
            match(text, match);
        }
        if (result.matches().isEmpty()) {
            text.append("     no match of ").append(Figures.plain(minScore)).append(" or more\n");
        }
        if (result.beyond() > 0) {
            text.append("     ")
                    .append(Figures.count(result.beyond(), "further match").replace("matchs", "matches"))
                    .append(" not shown (--max)\n");
        }
        if (result.below() > 0) {
            text.append("     ")
                    .append(result.below())
                    .append(" below ")
                    .append(Figures.plain(minScore))
                    .append(" not shown (--min-score)\n");
        }
    }

    private static void match(StringBuilder text, Match match) {
        ListedEntity entity = match.entity();
        String score = Figures.fixed(match.score(), 1);
        text.append(" ".repeat(Math.max(0, 7 - score.length())))
                .append(score)
                .append("  ")
                .append(match.grade().word())
                .append(": ")
                .append(shown(entity.name()))
                .append('\n');
        List<String> about =
                new ArrayList<>(List.of("id " + entity.id(), entity.kind().word()));
        add(about, "programme ", String.join("; ", entity.programmes()));
        add(about, "list ", String.join("; ", entity.datasets()));
        add(about, "born ", String.join("; ", entity.birthDates()));
        add(about, "country ", String.join("; ", entity.countries()));
        add(about, "IMO ", String.join("; ", entity.imoNumbers()));
        add(about, "listed ", entity.listedOn());
        add(about, "changed ", entity.changedOn());
        add(about, "file ", match.list().file());
        wrapped(text, INDENT, shown(String.join(", ", about)));
        wrapped(text, INDENT, "why: " + shown(String.join("; ", match.reasons())));
    }

    private static void add(List<String> parts, String label, String value) {
        if (!value.isEmpty()) {
            parts.add(label + value);
        }
    }

    private static void wrapped(StringBuilder text, String indent, String sentence) {
        for (String line : TextTable.lines(sentence, WIDTH - indent.length())) {
            text.append(indent).append(line).append('\n');
        }
    }

    /** Without characters that steer a terminal or turn the direction of writing. */
    private static String shown(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean joiner = c == 0x200C || c == 0x200D;
            if (type != Character.CONTROL && type != Character.SURROGATE && (type != Character.FORMAT || joiner)) {
                safe.appendCodePoint(c);
            } else if (type == Character.CONTROL) {
                safe.append(' ');
            }
        });
        return safe.toString();
    }
}
