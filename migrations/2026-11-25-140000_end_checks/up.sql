-- The last day on which a check is good, as YYYY-MM-DD; null for what does not run out.
alter table checks add column ends_on text;
-- What was well before this came ends like everything since: a check by the Disclosure and Barring Service after three years.
update checks set ends_on = cast(cast(substr(done_on, 1, 4) as integer) + 3 as text)
    || case when substr(done_on, 6) = '02-29' then '-02-28' else substr(done_on, 5) end
    where kind = 'dbs' and state = 'satisfactory';
