package org.landbridge.network.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Observation;
import org.landbridge.network.Validity;

/** The ways in which a claim can be tested. Each is data: a kind with its parameters. */
public sealed interface ClaimTest {
    /** What is asked of a way. */
    enum WayFigure {
        DAYS,
        USD,
        KM,
        CO2E_KG;

        public String unit() {
            return switch (this) {
                case DAYS -> "days";
                case USD -> "USD";
                case KM -> "km";
                case CO2E_KG -> "kg CO2e";
            };
        }
    }

    /** Which point of a distribution is held against the claim. */
    enum Statistic {
        MEAN,
        /** The fastest or cheapest journey in ten: the ideal case. */
        P10,
        P50,
        P90
    }

    /** Which of several published figures is held against the claim. */
    enum Pick {
        BEST,
        MEDIAN
    }

    enum LinkFigure {
        LENGTH_KM,
        /** Year in which a link that is not open is expected. */
        EXPECTED_YEAR,
        /** Year from which it carries freight. */
        OPEN_YEAR
    }

    enum TreatyFigure {
        SIGNED,
        IN_FORCE
    }

    enum Countable {
        /** Visits in the store of evidence. */
        VISITS,
        /** Share of the two in the scores of all events of either, in the store of evidence. */
        EVENT_SHARE,
        /** Treaties and agreements signed, in the data package. */
        TREATIES
    }

    /** The word that names the kind in a file. */
    String word();

    /** Whether it rests on what was published or recorded, rather than on what the model computes. */
    boolean published();

    /** Whether it may take minutes. */
    default boolean takesLong() {
        return false;
    }

    /**
     * {@code source}: what a document says.
     *
     * @param value its figure, NaN if it has none
     * @param low lower end of its range, NaN if it gives a single figure; {@code high} likewise
     * @param says yes, partly or no where it has no figure; else blank
     * @param kind promises have no say in a verdict
     * @param period that its figure is for; open where it does not differ from the claim's
     */
    record SourceSays(double value, double low, double high, String says, Observation.Kind kind, Validity period)
            implements ClaimTest {
        @Override
        public String word() {
            return "source";
        }

        @Override
        public boolean published() {
            return true;
        }
    }

    /** {@code source-change}: change between two figures of documents, in the unit {@code %}, {@code points} or {@code times}. */
    record SourceChange(double before, double after, Validity period) implements ClaimTest {
        @Override
        public String word() {
            return "source-change";
        }

        @Override
        public boolean published() {
            return true;
        }
    }

    /**
     * {@code observations}: published transit times or prices between places, either way round.
     *
     * @param corridor blank for all
     */
    record Observations(List<String> from, List<String> to, String corridor, WayFigure figure, Pick pick)
            implements ClaimTest {
        public Observations {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        @Override
        public String word() {
            return "observations";
        }

        @Override
        public boolean published() {
            return true;
        }
    }

    /**
     * {@code route}: the best way of a corridor.
     *
     * @param corridor blank for the best of all
     * @param date of departure, null for that of the data package
     * @param cargo as on the command line
     * @param open links that are taken to be open
     */
    record Route(
            String from,
            String to,
            String corridor,
            @Nullable LocalDate date,
            String cargo,
            WayFigure figure,
            Statistic statistic,
            List<String> open)
            implements ClaimTest {
        public Route {
            open = List.copyOf(open);
        }

        @Override
        public String word() {
            return "route";
        }

        @Override
        public boolean published() {
            return false;
        }
    }

    /** {@code route-ratio}: the best way of a corridor over that of another, journey by journey under the same chances. */
    record RouteRatio(Route route, String against) implements ClaimTest {
        @Override
        public String word() {
            return "route-ratio";
        }

        @Override
        public boolean published() {
            return false;
        }
    }

    /** {@code branches}: how many of these corridors have a way. */
    record Branches(String from, String to, @Nullable LocalDate date, List<String> corridors, List<String> open)
            implements ClaimTest {
        public Branches {
            corridors = List.copyOf(corridors);
            open = List.copyOf(open);
        }

        @Override
        public String word() {
            return "branches";
        }

        @Override
        public boolean published() {
            return false;
        }
    }

    /** {@code volume}: reported volumes of a question, a year. */
    record Volume(String question) implements ClaimTest {
        @Override
        public String word() {
            return "volume";
        }

        @Override
        public boolean published() {
            return true;
        }
    }

    /** {@code volume-rank}: whether each reporter puts a corridor first among others. */
    record VolumeRank(String corridor, List<String> against) implements ClaimTest {
        public VolumeRank {
            against = List.copyOf(against);
        }

        @Override
        public String word() {
            return "volume-rank";
        }

        @Override
        public boolean published() {
            return true;
        }
    }

    /** {@code volume-change}: change of reported volumes of a question into the claim's period, reporter by reporter. */
    record VolumeChange(String question) implements ClaimTest {
        @Override
        public String word() {
            return "volume-change";
        }

        @Override
        public boolean published() {
            return true;
        }
    }

    /**
     * {@code population-share}: people of a state west of a meridian.
     *
     * @param westOfDeg degrees east
     * @param withinDeg how far the line may lie to either side, for the interval
     */
    record PopulationShare(String state, double westOfDeg, double withinDeg) implements ClaimTest {
        @Override
        public String word() {
            return "population-share";
        }

        @Override
        public boolean published() {
            return false;
        }
    }

    /** {@code link}: what the links table says of a link. */
    record LinkRow(String link, LinkFigure figure) implements ClaimTest {
        @Override
        public String word() {
            return "link";
        }

        @Override
        public boolean published() {
            return true;
        }
    }

    /** {@code treaty}: year of a treaty. */
    record TreatyYear(String treaty, TreatyFigure figure) implements ClaimTest {
        @Override
        public String word() {
            return "treaty";
        }

        @Override
        public boolean published() {
            return true;
        }
    }

    /** {@code treaty-depth}: depth, 0 to 3, of what two states are bound by; 3 is mutual defence. */
    record TreatyDepth(
            String first, String second, @Nullable LocalDate date) implements ClaimTest {
        @Override
        public String word() {
            return "treaty-depth";
        }

        @Override
        public boolean published() {
            return true;
        }
    }

    /** {@code event-count}: how often in the claim's period over how often in as many days before. */
    record EventCount(String first, String second, Countable of) implements ClaimTest {
        @Override
        public String word() {
            return "event-count";
        }

        @Override
        public boolean published() {
            return true;
        }
    }

    /** {@code ties}: one of the statements on ties that data can refute. */
    record TieStatement(String statement) implements ClaimTest {
        @Override
        public String word() {
            return "ties";
        }

        @Override
        public boolean published() {
            return false;
        }
    }

    /** {@code align}: whether two states are nearer from a year on, by all evidence of the store. */
    record Alignment(String first, String second, int since, int from) implements ClaimTest {
        @Override
        public String word() {
            return "align";
        }

        @Override
        public boolean takesLong() {
            return true;
        }

        @Override
        public boolean published() {
            return false;
        }
    }

    /** {@code align-peak}: whether two states are nearer from a year on than in any single year before. */
    record AlignmentPeak(String first, String second, int since, int from) implements ClaimTest {
        @Override
        public String word() {
            return "align-peak";
        }

        @Override
        public boolean takesLong() {
            return true;
        }

        @Override
        public boolean published() {
            return false;
        }
    }
}
