package org.landbridge.relations.evidence;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.relations.CsvFile;

/** Forms that files of evidence have, told apart by their columns. */
public enum Form {
    VOTE_LIBRARY(
            EvidenceKind.VOTES,
            "United Nations, Dag Hammarskjoeld Library, voting data",
            "adopted resolutions only, no paragraphs and no failed drafts; issues are found from words",
            "ms_code",
            "ms_name",
            "ms_vote",
            "date",
            "resolution"),
    VOTE_MATRIX(
            EvidenceKind.VOTES,
            "Voeten, Strezhnev and Bailey, United Nations General Assembly Voting Data",
            "",
            "rcid",
            "date"),
    UNVOTES(
            EvidenceKind.VOTES,
            "Voeten, Strezhnev and Bailey; unvotes (Robinson)",
            "does not tell absent from not recorded",
            "rcid"),
    IDEAL_POINTS(
            EvidenceKind.IDEAL_POINTS,
            "Bailey, Strezhnev and Voeten 2017, Journal of Conflict Resolution 61:430-456",
            "",
            "ccode",
            "iso3c",
            "year",
            "idealpointfp"),
    ATOP(
            EvidenceKind.ALLIANCES,
            "Leeds, Ritter, Mitchell and Long 2002, International Interactions 28:237-260",
            "codes weak multilateral texts as pledges of defence",
            "ccode1",
            "ccode2",
            "year",
            "atop_defense",
            "atop_offense",
            "atop_neutral",
            "atop_nonagg",
            "atop_consul"),
    CAPABILITIES(
            EvidenceKind.CAPABILITIES,
            "Singer, Bremer and Stuckey 1972; Correlates of War, National Material Capabilities",
            "",
            "ccode",
            "year",
            "milex",
            "milper",
            "irst",
            "pec",
            "tpop",
            "upop",
            "cinc"),
    TRADE(EvidenceKind.TRADE, "", "", "exporter", "importer", "year", "usd"),
    TRADE_PARTNERS(
            EvidenceKind.TRADE,
            "",
            "one reporter's view; re-exports are in it",
            "country",
            "year",
            "export",
            "import_origin",
            "import_consignment"),
    TRADE_TOTALS(
            EvidenceKind.TRADE,
            "Barbieri and Keshk; Correlates of War, Trade",
            "totals of states, no pairs",
            "ccode",
            "year",
            "imports",
            "exports"),
    EVENT_MONTHS(EvidenceKind.EVENTS, "", "", "month", "source", "target", "days", "score_sum", "abs_score_sum"),
    VISITS(EvidenceKind.VISITS, "", "", "date", "visitor", "host"),
    ARMS(EvidenceKind.ARMS, "", "", "supplier", "recipient", "year", "tiv"),
    DATA_PACKAGE(EvidenceKind.TIES, "Landbridge, data package", "");

    private final EvidenceKind kind;
    private final String citation;
    private final String defects;
    private final List<String> columns;

    Form(EvidenceKind kind, String citation, String defects, String... columns) {
        this.kind = kind;
        this.citation = citation;
        this.defects = defects;
        this.columns = List.of(columns);
    }

    public EvidenceKind kind() {
        return kind;
    }

    /** Blank if the form does not tell whose it is. */
    public String citation() {
        return citation;
    }

    public String defects() {
        return defects;
    }

    /** Columns that such a file must have; empty for a folder. */
    public List<String> columns() {
        return columns;
    }

    /**
     * The form of a file.
     *
     * @throws DataFaultException if it is none of those of the kind
     */
    public static Form find(EvidenceKind kind, Path file) {
        List<Form> forms = Arrays.stream(values()).filter(f -> f.kind == kind).toList();
        if (kind == EvidenceKind.TIES) {
            return forms.getFirst();
        }
        List<String> header = CsvFile.header(file);
        for (Form form : forms) {
            if (header.containsAll(form.columns)) {
                return form;
            }
        }
        String expected = forms.stream().map(f -> String.join(",", f.columns)).collect(Collectors.joining(" or "));
        throw new DataFaultException(
                "cannot use " + file + ":",
                List.of(new Fault(
                        file.toString(),
                        1,
                        "",
                        "",
                        "these are not the columns of " + kind.word(),
                        "expected at least " + expected)));
    }
}
