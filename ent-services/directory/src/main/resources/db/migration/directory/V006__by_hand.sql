-- Few people are entered by hand: a feed finds them without looking at everybody.
create index affiliation_by_hand on directory.affiliation (territory_id, structure, person)
  where source = 'ENT';
