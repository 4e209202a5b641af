package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.landbridge.study.Milestone;
import org.landbridge.study.MilestoneKind;

/**
 * Everything that happens between two movements of a route: a vertical step of its line.
 *
 * @param place name of the place where most of it happens
 * @param what in a few words
 * @param from days or USD on arrival
 * @param to days or USD on departure
 */
record Stop(String place, String what, double km, double from, double to) {
    double size() {
        return to - from;
    }

    /** Stops on the way; what happens at the origin and the destination is left to them. */
    static List<Stop> of(List<Milestone> milestones, Quantity quantity) {
        List<Stop> stops = new ArrayList<>();
        double end = milestones.getLast().km();
        for (int i = 1; i < milestones.size(); i++) {
            int first = i;
            while (i < milestones.size() && milestones.get(i).kind().isStop()) {
                i++;
            }
            double km = milestones.get(first).km();
            if (i > first && km > 0 && km < end) {
                Stop stop = of(milestones.subList(first - 1, i), quantity, km);
                if (stop.size() >= quantity.least()) {
                    stops.add(stop);
                }
            }
        }
        return stops;
    }

    /** @param run the arrival, then each process */
    private static Stop of(List<Milestone> run, Quantity quantity, double km) {
        Set<MilestoneKind> kinds = new TreeSet<>();
        String place = run.getLast().label();
        double largest = -1;
        for (int i = 1; i < run.size(); i++) {
            double size =
                    quantity.at(run.get(i)).mean() - quantity.at(run.get(i - 1)).mean();
            kinds.add(run.get(i).kind());
            if (size > largest) {
                largest = size;
                place = run.get(i).label();
            }
        }
        double from = quantity.at(run.getFirst()).mean();
        double to = quantity.at(run.getLast()).mean();
        return new Stop(place, words(kinds) + " " + quantity.figure(to - from), km, from, to);
    }

    private static String words(Set<MilestoneKind> kinds) {
        List<String> words = new ArrayList<>();
        for (MilestoneKind kind : kinds) {
            boolean implied = kind == MilestoneKind.WAIT && kinds.size() > 1
                    || kind == MilestoneKind.CUSTOMS && kinds.contains(MilestoneKind.BORDER);
            if (!implied) {
                words.add(kind.word());
            }
        }
        return String.join(" + ", words);
    }
}
