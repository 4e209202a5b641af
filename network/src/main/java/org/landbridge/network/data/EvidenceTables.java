package org.landbridge.network.data;

import static org.landbridge.network.data.Column.of;
import static org.landbridge.network.data.Column.word;
import static org.landbridge.network.data.PackageSchema.ANY;
import static org.landbridge.network.data.PackageSchema.date;
import static org.landbridge.network.data.PackageSchema.number;
import static org.landbridge.network.data.PackageSchema.table;
import static org.landbridge.network.data.PackageSchema.text;
import static org.landbridge.network.data.PackageSchema.words;

import java.util.List;
import org.landbridge.network.claim.Relation;
import org.landbridge.network.data.Column.Type;

/** Tables beside the network: what is drawn, observed, agreed and claimed. */
final class EvidenceTables {
    static final List<TableSchema> TABLES = List.of(
            table(
                    "courses",
                    false,
                    false,
                    text("link").must().to("links"),
                    text("course").must()),
            table(
                    "outlines",
                    false,
                    false,
                    text("state").must().to("states"),
                    text("outline").must()),
            table(
                    "observations",
                    false,
                    false,
                    text("id").must(),
                    text("origin").must().to("places"),
                    text("destination").must().to("places"),
                    text("corridor").to("corridors"),
                    text("mode"),
                    text("via").to("places"),
                    word("kind", "observed", "scheduled", "promised", "estimated")
                            .must(),
                    word("scope", "door", "transit").must(),
                    date("date").must(),
                    word("date_precision", "day", "month", "year").must(),
                    number("days_min").within(0, 200),
                    number("days_max").within(0, 200),
                    number("usd_min").within(0, ANY),
                    number("usd_max").within(0, ANY),
                    word("usd_unit", "TEU", "FEU", "tonne"),
                    word("usd_scope", "freight", "all")),
            table(
                    "treaties",
                    false,
                    false,
                    text("id").must(),
                    text("name").must(),
                    of("states", Type.LIST).to("states"),
                    text("kind").must(),
                    of("depth", Type.INTEGER).must().within(0, 3),
                    date("signed"),
                    date("in_force"),
                    date("ended"),
                    date("suspended")),
            new TableSchema(
                    ClaimReader.TABLE,
                    List.of(
                            text("id").must(),
                            of("claim_no", Type.INTEGER).must().within(1, 9999),
                            text("claim"),
                            word("relation", words(Relation.values())),
                            number("value"),
                            text("unit"),
                            date("from_date"),
                            date("to_date"),
                            word("test", ClaimTests.WORDS.toArray(String[]::new))
                                    .must(),
                            text("parameters"),
                            of("source", Type.LIST).to("sources"),
                            word("confidence", "high", "medium", "low"),
                            text("notes")),
                    false,
                    false));

    private EvidenceTables() {}
}
