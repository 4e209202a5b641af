package org.landbridge.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.landbridge.screening.match.Alignment;
import org.landbridge.screening.match.NameIndex;
import org.landbridge.screening.match.NameScorer;
import org.landbridge.screening.match.Reasons;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.NameReader;

/**
 * Screens names against lists. Every name of every entity is compared that shares enough of its words' sounds; the best
 * name of an entity counts. An equal IMO number is an exact match whatever the name. The same answer for any number of
 * threads.
 */
public final class Screener {
    private static final double SAME_IMO_NUMBER = 100;

    private final List<SanctionsList> lists;
    private final NameIndex index;
    private final int[] listOf;
    private final List<ListedEntity> entities = new ArrayList<>();
    private final int[] entityOfName;
    private final int[] rankOfName;
    private final Map<String, List<Integer>> entitiesOfImo = new HashMap<>();

    public Screener(List<SanctionsList> lists) {
        this.lists = List.copyOf(lists);
        NameReader reader = new NameReader();
        List<Name> names = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        List<Integer> listNumbers = new ArrayList<>();
        for (int l = 0; l < lists.size(); l++) {
            for (ListedEntity entity : lists.get(l).entities()) {
                int number = entities.size();
                entities.add(entity);
                listNumbers.add(l);
                for (String imo : entity.imoNumbers()) {
                    entitiesOfImo.computeIfAbsent(imo, key -> new ArrayList<>()).add(number);
                }
                for (int k = 0; k < entity.names().size(); k++) {
                    names.add(reader.read(entity.names().get(k).text()));
                    owners.add(number);
                    ranks.add(k);
                }
            }
        }
        index = new NameIndex(names);
        listOf = listNumbers.stream().mapToInt(Integer::intValue).toArray();
        entityOfName = owners.stream().mapToInt(Integer::intValue).toArray();
        rankOfName = ranks.stream().mapToInt(Integer::intValue).toArray();
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
        NameReader reader = new NameReader();
        Name[] names = new Name[subjects.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = reader.read(subjects.get(i).name());
        }
        Screened[] screened = new Screened[names.length];
        int workers = Math.max(1, Math.min(threads, names.length));
        IntStream.range(0, workers).parallel().forEach(worker -> {
            NameIndex.Search search = index.new Search();
            NameScorer scorer = new NameScorer(index);
            for (int i = worker; i < names.length; i += workers) {
                screened[i] = screen(subjects.get(i), names[i], search, scorer, leastScore, most);
            }
        });
        return List.of(screened);
    }

    /** An entity's best name so far. */
    private record Best(int entity, int name, Alignment alignment) {}

    private Screened screen(
            Subject subject, Name name, NameIndex.Search search, NameScorer scorer, double leastScore, int most) {
        Map<Integer, Best> bestOf = new HashMap<>();
        for (int candidate : search.candidates(name)) {
            Alignment alignment = scorer.align(name, index.name(candidate));
            if (alignment.score() >= Grade.WEAK.leastScore()) {
                bestOf.merge(
                        entityOfName[candidate],
                        new Best(entityOfName[candidate], candidate, alignment),
                        (a, b) -> b.alignment().score() > a.alignment().score() ? b : a);
            }
        }
        List<Match> matches = new ArrayList<>();
        int below = 0;
        List<Integer> sameImo = entitiesOfImo.getOrDefault(subject.imo(), List.of());
        for (int entity : sameImo) {
            matches.add(sameImo(subject, entity, bestOf.remove(entity)));
        }
        for (Best best : bestOf.values()) {
            double score = rounded(best.alignment().score());
            if (score >= leastScore) {
                matches.add(match(subject, best, score));
            } else {
                below++;
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparing((Match m) -> m.list().file())
                .thenComparing(m -> m.entity().id()));
        int beyond = Math.max(0, matches.size() - most);
        return new Screened(subject, matches.subList(0, matches.size() - beyond), below, beyond);
    }

    /** To one decimal, so that what is printed is what is graded. */
    private static double rounded(double score) {
        return Math.floor(10 * score + 1e-6) / 10;
    }

    private Match match(Subject subject, Best best, double score) {
        ListedEntity entity = entities.get(best.entity());
        ListedName listed = entity.names().get(rankOfName[best.name()]);
        List<String> reasons = new ArrayList<>(Reasons.of(best.alignment(), listed));
        reasons.addAll(Reasons.besideTheName(subject, entity));
        return new Match(lists.get(listOf[best.entity()]), entity, listed, score, Grade.of(score), reasons);
    }

    private Match sameImo(Subject subject, int number, @org.jspecify.annotations.Nullable Best best) {
        ListedEntity entity = entities.get(number);
        List<String> reasons = new ArrayList<>();
        reasons.add("IMO number " + subject.imo() + " is the same");
        ListedName listed = entity.names().getFirst();
        if (best == null) {
            reasons.add("the names differ");
        } else {
            listed = entity.names().get(rankOfName[best.name()]);
            reasons.addAll(Reasons.of(best.alignment(), listed));
        }
        reasons.addAll(Reasons.besideTheName(subject, entity));
        return new Match(lists.get(listOf[number]), entity, listed, SAME_IMO_NUMBER, Grade.EXACT, reasons);
    }
}
