package org.landbridge.study.transit;

/** Trade from one state to another. */
public record TradePair(String exporter, String importer) implements Comparable<TradePair> {
    @Override
    public int compareTo(TradePair other) {
        int byExporter = exporter.compareTo(other.exporter);
        return byExporter != 0 ? byExporter : importer.compareTo(other.importer);
    }

    public boolean has(String state) {
        return state.equals(exporter) || state.equals(importer);
    }

    public String text() {
        return exporter + "-" + importer;
    }
}
