package org.landbridge.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.landbridge.screening.match.NameIndex;
import org.landbridge.screening.match.NameScorer;
import org.landbridge.screening.match.NameSearch;
import org.landbridge.screening.match.Reasons;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.NameReader;

/**
 * Screens names against lists. The answer is that of comparing with every name of every entity; the best
 * name of an entity counts. An equal IMO number is an exact match whatever the name. The same answer for any number of
 * threads.
 */
public final class Screener {
    private static final double SAME_IMO_NUMBER = 100;

    private final List<SanctionsList> lists;
    private final NameIndex index;
    private final List<ListedEntity> entities = new ArrayList<>();
    private final int[] listOf;

    /** Names of an entity have the numbers from here to the next entity's. */
    private final int[] firstName;

    private final int[] entityOfName;
    private final Map<String, List<Integer>> entitiesOfImo = new HashMap<>();

    public Screener(List<SanctionsList> lists) {
        this.lists = List.copyOf(lists);
        List<String> names = new ArrayList<>();
        int size = lists.stream().mapToInt(l -> l.entities().size()).sum();
        listOf = new int[size];
        firstName = new int[size];
        for (int l = 0; l < lists.size(); l++) {
            for (ListedEntity entity : lists.get(l).entities()) {
                int number = entities.size();
                entities.add(entity);
                listOf[number] = l;
                firstName[number] = names.size();
                for (String imo : entity.imoNumbers()) {
                    entitiesOfImo.computeIfAbsent(imo, key -> new ArrayList<>()).add(number);
                }
                for (ListedName name : entity.names()) {
                    names.add(name.text());
                }
            }
        }
        entityOfName = new int[names.size()];
        for (int e = 0; e < size; e++) {
            Arrays.fill(entityOfName, firstName[e], e + 1 < size ? firstName[e + 1] : entityOfName.length, e);
        }
        index = NameIndex.of(names);
    }

    /** Number of names of all lists. */
    public int nameCount() {
        return index.size();
    }

    /**
     * Screens each subject.
     *
     * @param leastScore matches below are only counted, 62 to 100
     * @param most matches to tell for each subject
     * @param threads how many work at once
     */
    public List<Screened> screen(List<Subject> subjects, double leastScore, int most, int threads) {
        Screened[] screened = new Screened[subjects.size()];
        int workers = Math.max(1, Math.min(threads, screened.length));
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, workers).parallel().forEach(worker -> {
            Worker work = new Worker(leastScore, most);
            for (int i = next.getAndIncrement(); i < screened.length; i = next.getAndIncrement()) {
                screened[i] = work.screen(subjects.get(i));
            }
        });
        return List.of(screened);
    }

    /** An entity that was found and its best name; -1 for none. */
    private record Found(int entity, int name, double score) {}

    /** What one thread needs. */
    private final class Worker {
        private final NameReader reader = new NameReader();
        private final NameSearch search = index.search();
        private final NameScorer scorer = new NameScorer(index);
        private final double leastScore;
        private final int most;

        Worker(double leastScore, int most) {
            this.leastScore = leastScore;
            this.most = most;
        }

        Screened screen(Subject subject) {
            Name name = reader.read(subject.name());
            List<Integer> sameImo = entitiesOfImo.getOrDefault(subject.imo(), List.of());
            List<Found> matches = new ArrayList<>();
            int below = 0;
            for (Found best : bestNames(name)) {
                if (sameImo.contains(best.entity())) {
                    matches.add(new Found(best.entity(), best.name(), SAME_IMO_NUMBER));
                } else if (rounded(best.score()) >= leastScore) {
                    matches.add(new Found(best.entity(), best.name(), rounded(best.score())));
                } else {
                    below++;
                }
            }
            for (int entity : sameImo) {
                if (matches.stream().noneMatch(m -> m.entity() == entity)) {
                    matches.add(new Found(entity, -1, SAME_IMO_NUMBER));
                }
            }
            matches.sort(Comparator.comparingDouble(Found::score)
                    .reversed()
                    .thenComparing((Found f) -> lists.get(listOf[f.entity()]).file())
                    .thenComparing(f -> entities.get(f.entity()).id())
                    .thenComparingInt(Found::entity));
            int told = Math.min(most, matches.size());
            List<Match> best = new ArrayList<>();
            for (Found found : matches.subList(0, told)) {
                best.add(match(subject, name, found, sameImo.contains(found.entity())));
            }
            return new Screened(subject, best, below, matches.size() - told);
        }

        /** Every entity found, in their order, with the first of its best names. */
        private List<Found> bestNames(Name name) {
            List<Found> best = new ArrayList<>();
            int count = search.find(name);
            for (int k = 0; k < count; k++) {
                int entity = entityOfName[search.name(k)];
                if (best.isEmpty() || best.getLast().entity() != entity) {
                    best.add(new Found(entity, search.name(k), search.score(k)));
                } else if (search.score(k) > best.getLast().score()) {
                    best.set(best.size() - 1, new Found(entity, search.name(k), search.score(k)));
                }
            }
            return best;
        }

        private Match match(Subject subject, Name name, Found found, boolean sameImo) {
            ListedEntity entity = entities.get(found.entity());
            ListedName listed = entity.names().getFirst();
            List<String> reasons = new ArrayList<>();
            if (sameImo) {
                reasons.add("IMO number " + subject.imo() + " is the same");
            }
            if (found.name() < 0) {
                reasons.add("the names differ");
            } else {
                listed = entity.names().get(found.name() - firstName[found.entity()]);
                reasons.addAll(Reasons.of(scorer.align(name, reader.read(listed.text())), listed));
            }
            reasons.addAll(Reasons.besideTheName(subject, entity));
            Grade grade = sameImo ? Grade.EXACT : Grade.of(found.score());
            return new Match(lists.get(listOf[found.entity()]), entity, listed, found.score(), grade, reasons);
        }
    }

    /** To one decimal, so that what is printed is what is graded. */
    private static double rounded(double score) {
        return Math.floor(10 * score + 1e-6) / 10;
    }
}
