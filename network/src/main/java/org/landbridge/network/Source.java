package org.landbridge.network;

/** A document that figures come from; {@code estimate} is our own judgement. */
public record Source(String id, String title, String publisher, String year, String url) {}
