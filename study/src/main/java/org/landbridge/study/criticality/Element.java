package org.landbridge.study.criticality;

import org.landbridge.routing.Closure;

/**
 * Something that can close on the date.
 *
 * @param id id of the link, place or state
 * @param name as people call it
 * @param closure what closes with it
 */
public record Element(ElementKind kind, String id, String name, Closure closure) {}
