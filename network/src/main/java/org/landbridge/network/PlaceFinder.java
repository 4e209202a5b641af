package org.landbridge.network;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds places by UN/LOCODE, by name or alias, or by an unambiguous part of a name. */
public final class PlaceFinder {
    private static final int NEAREST = 5;

    private final List<Named> names = new ArrayList<>();
    private final Network network;

    /**
     * A name of a place.
     *
     * @param fromAWord the name from each of its words on
     */
    private record Named(String name, List<String> fromAWord, Place place) {
        static Named of(String text, Place place) {
            List<String> words = words(text);
            List<String> from = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                from.add(String.join("", words.subList(i, words.size())));
            }
            return new Named(String.join("", words), from, place);
        }
    }

    private record Distant(Place place, double distance) {}

    public PlaceFinder(Network network) {
        this.network = network;
        for (Place place : network.places().values()) {
            names.add(Named.of(place.name(), place));
            for (String alias : place.aliases()) {
                names.add(Named.of(alias, place));
            }
        }
    }

    /** @throws UnknownPlaceException if the text names no place or several; its message lists candidates */
    public Place find(String text) {
        for (Place place : network.places().values()) {
            if (place.id().equalsIgnoreCase(text.strip())) {
                return place;
            }
        }
        String wanted = plain(text);
        for (Named named : names) {
            if (named.name.equals(wanted)) {
                return named.place;
            }
        }
        Set<Place> partly = new LinkedHashSet<>();
        for (Named named : names) {
            if (wanted.length() >= 3 && named.fromAWord.stream().anyMatch(n -> n.startsWith(wanted))) {
                partly.add(named.place);
            }
        }
        if (partly.size() == 1) {
            return partly.iterator().next();
        }
        if (partly.size() > 1) {
            List<Place> candidates = List.copyOf(partly);
            throw new UnknownPlaceException(
                    "\"" + text + "\" could be any of: " + list(candidates) + "; name one by its id", candidates);
        }
        List<Place> nearest = nearest(wanted);
        throw new UnknownPlaceException(
                "unknown place \"" + text + "\"; nearest: " + list(nearest)
                        + " (a place is named by UN/LOCODE, by name, or by a part of its name that begins with a word)",
                nearest);
    }

    private static String list(List<Place> places) {
        return places.stream().map(p -> p.id() + " " + p.name()).collect(Collectors.joining(", "));
    }

    private List<Place> nearest(String wanted) {
        return Stream.concat(names.stream(), network.places().values().stream().map(p -> Named.of(p.id(), p)))
                .map(n -> new Distant(
                        n.place, EditDistance.of(wanted, n.name) / (double) Math.max(wanted.length(), n.name.length())))
                .sorted(Comparator.comparingDouble(Distant::distance).thenComparing(d -> d.place.id()))
                .map(Distant::place)
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    /** Lower case without accents and punctuation. */
    private static String plain(String text) {
        return String.join("", words(text));
    }

    private static List<String> words(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "");
        return Stream.of(decomposed.split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
