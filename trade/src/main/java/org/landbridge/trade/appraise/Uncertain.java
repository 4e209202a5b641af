package org.landbridge.trade.appraise;

/** An input that may be other than stated, and how. */
public record Uncertain(Input input, Law law) {}
