package org.landbridge.study.transit;

/** USD a year of the trade from one state to another. */
public record PairAmount(TradePair pair, double usd) {}
