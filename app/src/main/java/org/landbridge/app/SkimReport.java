package org.landbridge.app;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.routing.Cargo;
import org.landbridge.study.Skims;
import tools.jackson.core.JsonGenerator;

/** Skims as CSV (a line for each pair) or JSON (a matrix for each criterion). */
final class SkimReport {
    /** Which matrices are wanted. */
    enum Criterion {
        DAYS,
        USD,
        CO2E,
        ALL;

        static Criterion of(String word) {
            for (Criterion criterion : values()) {
                if (criterion.name().equalsIgnoreCase(word)) {
                    return criterion;
                }
            }
            throw new BadUsageException("unknown criterion \"" + word + "\"; known are: days, usd, co2e, all");
        }
    }

    private static final int DECIMALS = 2;

    private final Network network;
    private final LocalDate date;
    private final Cargo cargo;
    private final List<Place> places;
    private final Map<String, double[][]> matrices = new LinkedHashMap<>();

    SkimReport(Network network, LocalDate date, Cargo cargo, Skims skims, Criterion wanted) {
        this.network = network;
        this.date = date;
        this.cargo = cargo;
        this.places = skims.places();
        if (wanted == Criterion.ALL || wanted == Criterion.DAYS) {
            matrices.put("days", skims.days());
        }
        if (wanted == Criterion.ALL || wanted == Criterion.USD) {
            matrices.put("usd", skims.usd());
        }
        if (wanted == Criterion.ALL || wanted == Criterion.CO2E) {
            matrices.put("co2eKg", skims.co2eKg());
        }
    }

    void csv(PrintStream out) {
        out.print("from,to");
        matrices.keySet().forEach(name -> out.print("," + (name.equals("co2eKg") ? "co2e_kg" : name)));
        out.print('\n');
        for (int i = 0; i < places.size() && !out.checkError(); i++) {
            StringBuilder rows = new StringBuilder();
            for (int j = 0; j < places.size(); j++) {
                rows.append(places.get(i).id()).append(',').append(places.get(j).id());
                for (double[][] matrix : matrices.values()) {
                    rows.append(',').append(Figures.fixed(matrix[i][j], DECIMALS));
                }
                rows.append('\n');
            }
            out.print(rows);
        }
    }

    String json() {
        return JsonText.compact(json -> {
            json.writeStartObject();
            JsonText.head(json, network.name(), network.version(), "base", date.toString(), 0);
            json.writeStringProperty("cargo", cargo.text());
            json.writeArrayPropertyStart("places");
            places.forEach(place -> json.writeString(place.id()));
            json.writeEndArray();
            matrices.forEach((name, matrix) -> matrix(json, name, matrix));
            json.writeEndObject();
        });
    }

    private static void matrix(JsonGenerator json, String name, double[][] matrix) {
        json.writeArrayPropertyStart(name);
        for (double[] row : matrix) {
            json.writeStartArray();
            for (double value : row) {
                JsonText.number(json, value, DECIMALS);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
