"use strict";

/* Reads a calendar file with Mozilla's parser, and prints its events as JSON. */

const ICAL = require("ical.js");

const calendar = new ICAL.Component(ICAL.parse(require("fs").readFileSync(process.argv[2], "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    title: event.summary,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    zone: event.startDate.zone.tzid,
    takesDays: event.startDate.isDate,
    days: [event.startDate.toString(), event.endDate.toString()],
    venue: event.location,
    description: event.description,
    status: component.getFirstPropertyValue("status"),
    url: component.getFirstPropertyValue("url"),
    stamp: component.getFirstPropertyValue("dtstamp").toString(),
    categories: component.getAllProperties("categories").flatMap((property) => property.getValues()),
  };
});
process.stdout.write(JSON.stringify({ name: calendar.getFirstPropertyValue("name"), events }));
