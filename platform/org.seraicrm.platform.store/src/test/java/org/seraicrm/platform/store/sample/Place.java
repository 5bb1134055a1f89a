package org.seraicrm.platform.store.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the server. */
@Entity
@Table(name = "place")
public class Place {

    @Id
    public long id;

    public String name = "";

    protected Place() {}

    public Place(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
