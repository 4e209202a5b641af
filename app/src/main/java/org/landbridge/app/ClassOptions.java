package org.landbridge.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.UserClass;
import org.landbridge.network.BadUsageException;
import picocli.CommandLine.Option;

/** Who travels: one file of trips for each class of users, and what each class minds. */
final class ClassOptions {
    @Option(
            names = "--trips",
            paramLabel = "TRIPS",
            required = true,
            description = "Trips between zones: a TNTP file, or a CSV file with o_zone_id, d_zone_id and volume."
                    + " Repeat it for several classes of users.")
    private List<Path> trips = new ArrayList<>();

    @Option(
            names = "--toll-weight",
            paramLabel = "X",
            description = "Time per unit of toll (default: <TOLL FACTOR> of the network, else 0); once for all classes"
                    + " or once for each, in the order of --trips.")
    private List<Double> tollWeights = new ArrayList<>();

    @Option(
            names = "--distance-weight",
            paramLabel = "X",
            description = "Time per unit of length (default: <DISTANCE FACTOR> of the network, else 0); likewise.")
    private List<Double> distanceWeights = new ArrayList<>();

    @Option(
            names = "--pce",
            paramLabel = "X",
            description = "Passenger car equivalents of a vehicle (default: 1); likewise.")
    private List<Double> pces = new ArrayList<>();

    /** @throws BadUsageException if a figure is out of range or their number does not fit that of the classes */
    void check() {
        checkCount("--toll-weight", tollWeights);
        checkCount("--distance-weight", distanceWeights);
        checkCount("--pce", pces);
        tollWeights.forEach(weight -> checkWeight("--toll-weight", weight));
        distanceWeights.forEach(weight -> checkWeight("--distance-weight", weight));
        for (double pce : pces) {
            if (!(pce > 0 && pce < Double.POSITIVE_INFINITY)) {
                throw new BadUsageException("--pce must be a number of more than 0");
            }
        }
    }

    /** The only file of trips, for a network that knows no classes. */
    Path onlyTrips() {
        if (trips.size() > 1 || !tollWeights.isEmpty() || !distanceWeights.isEmpty() || !pces.isEmpty()) {
            throw new BadUsageException("trips on a data package are one file of tonnes; --toll-weight,"
                    + " --distance-weight, --pce and a second --trips are for TNTP and GMNS networks");
        }
        return trips.getFirst();
    }

    int count() {
        return trips.size();
    }

    static void checkWeight(String option, @Nullable Double weight) {
        if (weight != null && !(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new BadUsageException(option + " must be a number of at least 0");
        }
    }

    private void checkCount(String option, List<Double> given) {
        if (given.size() > 1 && given.size() != trips.size()) {
            throw new BadUsageException(option + " is given " + given.size() + " times for " + trips.size()
                    + (trips.size() == 1 ? " class" : " classes")
                    + " of users; give it once for all, or once for each");
        }
    }

    List<UserClass> read(FlowNetwork net) {
        List<UserClass> classes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int c = 0; c < trips.size(); c++) {
            Double pce = of(pces, c);
            classes.add(new UserClass(
                    name(trips.get(c), names),
                    net.trips(trips.get(c)),
                    net.tollWeight(of(tollWeights, c)),
                    net.distanceWeight(of(distanceWeights, c)),
                    pce == null ? 1 : pce));
        }
        return classes;
    }

    private static @Nullable Double of(List<Double> given, int c) {
        return given.isEmpty() ? null : given.get(given.size() == 1 ? 0 : c);
    }

    /** The name of the file without its ending, made unlike the others. */
    private static String name(Path file, Set<String> taken) {
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        String name = stem;
        for (int i = 2; !taken.add(name); i++) {
            name = stem + "_" + i;
        }
        return name;
    }
}
