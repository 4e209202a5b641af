package org.landbridge.routing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.landbridge.network.Place;

/** Origin-destination matrices of the best hours, USD and CO2e, each by its own best way. Origins run in parallel. */
public final class SkimSearch {
    private SkimSearch() {}

    /**
     * @return matrix [origin][destination] in the order of {@code places}; infinite where there is no way, 0 on the
     *     diagonal
     */
    public static double[][] matrix(Supernetwork net, List<Place> places, Criterion criterion) {
        double[] weight = net.weights(criterion);
        double[][] matrix = new double[places.size()][];
        // Searches run backwards, one for each destination; columns become rows afterwards.
        double[][] toDestination = new double[places.size()][];
        IntStream.range(0, places.size()).parallel().forEach(d -> {
            int goal = net.destination(places.get(d).id());
            toDestination[d] = goal < 0 ? new double[0] : BackwardBounds.compute(net, goal, weight);
        });
        for (int o = 0; o < matrix.length; o++) {
            matrix[o] = new double[places.size()];
            int origin = net.origin(places.get(o).id());
            Arrays.fill(matrix[o], Double.POSITIVE_INFINITY);
            for (int d = 0; d < places.size(); d++) {
                if (o == d) {
                    matrix[o][d] = 0;
                } else if (origin >= 0 && toDestination[d].length > 0) {
                    matrix[o][d] = toDestination[d][origin];
                }
            }
        }
        return matrix;
    }
}
