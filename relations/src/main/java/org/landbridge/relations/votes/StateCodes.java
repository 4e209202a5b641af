package org.landbridge.relations.votes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Codes and names of states and what became of them, and when each had a seat in the General Assembly. A series goes on
 * under the code of the state that went on with the seat (SUN is RUS, ZAR is COD, TURKEY and TÜRKİYE are TUR); states
 * that ended keep their own (CSK, DDR, YMD, ZNZ). Yugoslavia, and Serbia and Montenegro, are SRB, as in the codes of
 * the Correlates of War. Immutable.
 */
public final class StateCodes {
    /** Whose code it is. */
    public enum Scheme {
        ISO3,
        ISO2,
        COW,
        NAME;

        private String key(String code) {
            return name().toLowerCase(Locale.ROOT) + " " + code.strip().toUpperCase(Locale.ROOT);
        }
    }

    /**
     * A time in which a code means a state.
     *
     * @param from first day, or null for always
     * @param to first day no more, or null for ever
     */
    private record Meaning(
            String iso3, @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean covers(@Nullable LocalDate date) {
            return date == null || (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
        }
    }

    /**
     * A state: its codes and its name.
     *
     * @param iso2 blank if it has none
     */
    public record State(String iso3, String iso2, int cow, String name) {}

    private static final StateCodes STANDARD = new StateCodes();

    private final Map<String, State> states = new HashMap<>();
    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    private final Map<String, List<Meaning>> seats = new HashMap<>();

    private StateCodes() {
        rows("renames.csv", row -> {
            Scheme scheme = Scheme.valueOf(row.getField("scheme").toUpperCase(Locale.ROOT));
            mean(scheme, row.getField("code"), row.getField("iso3"), date(row, "from"), date(row, "to"));
        });
        rows("states.csv", row -> {
            String iso3 = row.getField("iso3");
            State state =
                    new State(iso3, row.getField("iso2"), Integer.parseInt(row.getField("cow")), row.getField("name"));
            seats.computeIfAbsent(iso3, k -> new ArrayList<>())
                    .add(new Meaning(iso3, date(row, "seat_from"), date(row, "seat_to")));
            if (states.put(iso3, state) == null) {
                mean(Scheme.ISO3, iso3, iso3, null, null);
                mean(Scheme.COW, row.getField("cow"), iso3, null, null);
                mean(Scheme.NAME, state.name(), iso3, null, null);
                if (!state.iso2().isEmpty()) {
                    mean(Scheme.ISO2, state.iso2(), iso3, null, null);
                }
            }
        });
    }

    /** The table that comes with the program. */
    public static StateCodes standard() {
        return STANDARD;
    }

    private void mean(Scheme scheme, String code, String iso3, @Nullable LocalDate from, @Nullable LocalDate to) {
        meanings.computeIfAbsent(scheme.key(code), k -> new ArrayList<>()).add(new Meaning(iso3, from, to));
    }

    /**
     * The state that a code meant on a day.
     *
     * @param date null if the code stands for a whole series: then its meaning today, or its last
     * @return alpha-3 code, or null if the code is not known. A code used after its time still means its state, as files
     *     are slow to follow
     */
    public @Nullable String find(Scheme scheme, String code, @Nullable LocalDate date) {
        List<Meaning> known = meanings.get(scheme.key(code));
        if (known == null) {
            return null;
        }
        if (date != null) {
            for (Meaning meaning : known) {
                if (meaning.covers(date)) {
                    return meaning.iso3();
                }
            }
        }
        return known.getLast().iso3();
    }

    /** All that is known of a state, or null. */
    public @Nullable State state(String iso3) {
        return states.get(iso3);
    }

    /**
     * Whether a state had its seat, to the month: dates of old roll calls are no finer. False for a state that is not
     * known.
     */
    public boolean seated(String iso3, LocalDate date) {
        LocalDate monthEnd = date.withDayOfMonth(date.lengthOfMonth());
        for (Meaning seat : seats.getOrDefault(iso3, List.of())) {
            if (!Objects.requireNonNull(seat.from()).isAfter(monthEnd)
                    && (seat.to() == null || date.isBefore(seat.to()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LocalDate date(NamedCsvRecord row, String column) {
        String cell = row.getField(column);
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static void rows(String name, Consumer<NamedCsvRecord> each) {
        try (InputStream in = Objects.requireNonNull(StateCodes.class.getResourceAsStream(name));
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
