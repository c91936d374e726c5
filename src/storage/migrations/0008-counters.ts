/**
 * What is counted for the evaluation, by the month.
 * @module
 */

export const COUNTER_TABLE: readonly string[] = [
  `create table counter (
    month text not null,
    counter text not null,
    category text not null,
    value integer not null check (value > 0),
    primary key (month, counter, category)
  )`,
]
