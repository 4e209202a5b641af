package org.landbridge.app.chart;

import java.util.List;
import org.landbridge.network.BadUsageException;

/** The colours of a picture. */
public enum Theme {
    LIGHT(
            "#ffffff",
            "#f7f9fb",
            "#e1e7ed",
            "#8a949e",
            "#b4bdc6",
            "#1b232b",
            "#55606b",
            List.of(
                    "#0b62a8", "#c64f00", "#007f5a", "#a23a8e", "#7d6300", "#1f86b8", "#5a42a8", "#8d4a20", "#b3202f",
                    "#4f5b66")),
    DARK(
            "#12181f",
            "#19212a",
            "#2b3641",
            "#66727e",
            "#4b5763",
            "#eef2f6",
            "#a9b4bf",
            List.of(
                    "#58a9ea", "#ff914d", "#3fd0a0", "#ea93da", "#ecc753", "#92d6ff", "#b7a3f0", "#dcaa80", "#ff7f8c",
                    "#c2cad2"));

    private final String paper;
    private final String panel;
    private final String grid;
    private final String frame;
    private final String faint;
    private final String ink;
    private final String muted;
    private final List<String> series;

    Theme(
            String paper,
            String panel,
            String grid,
            String frame,
            String faint,
            String ink,
            String muted,
            List<String> series) {
        this.paper = paper;
        this.panel = panel;
        this.grid = grid;
        this.frame = frame;
        this.faint = faint;
        this.ink = ink;
        this.muted = muted;
        this.series = series;
    }

    /** @throws BadUsageException if no theme has this name */
    public static Theme of(String word) {
        return switch (word) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> throw new BadUsageException("unknown theme \"" + word + "\"; choose light or dark");
        };
    }

    String paper() {
        return paper;
    }

    /** Ground under lines and maps. */
    String panel() {
        return panel;
    }

    String grid() {
        return grid;
    }

    String frame() {
        return frame;
    }

    /** Lines that stay in the background. */
    String faint() {
        return faint;
    }

    String ink() {
        return ink;
    }

    /** Text of less weight. */
    String muted() {
        return muted;
    }

    /** Colour of a corridor, told apart by most eyes (after Okabe and Ito); all have three to one contrast or more. */
    String series(int index) {
        return series.get(index % series.size());
    }
}
