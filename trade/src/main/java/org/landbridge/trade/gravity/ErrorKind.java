package org.landbridge.trade.gravity;

/** What errors of different rows are taken to have in common. */
public enum ErrorKind {
    IID,
    HETEROSKEDASTIC,
    CLUSTERED
}
