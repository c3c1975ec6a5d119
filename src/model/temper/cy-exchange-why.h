/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exchange-case.h"

G_BEGIN_DECLS

/**
 * CyExchangeOther:
 * @place: index
 * @points: there
 * @broken: flags of the rules that being there would break, the others staying where they are
 *
 * Another place that somebody could have had.
 */
typedef struct
{
  guint place;
  int   points;
  guint broken;
} CyExchangeOther;

/** CyExchangeSummary: what a proposal comes to */
typedef struct
{
  guint  n_people;
  guint  n_placed;
  guint  n_seats;
  guint  n_hard_seats;
  guint  n_hard;
  guint  n_crossings[4];
  guint  n_moved;
  guint  n_broken;
  gint64 points;
} CyExchangeSummary;

char   *cy_exchange_case_dup_part (const CyExchangeCase *self, guint person, CyExchangePart part);
char   *cy_exchange_case_dup_reasons (const CyExchangeCase *self, guint person, guint place);
char   *cy_exchange_case_dup_gaps (const CyExchangeCase *self, guint person);
char   *cy_exchange_seat_dup_name (const CyExchangeSeat *self);
GArray *cy_exchange_case_list_others (const CyExchangeCase *self, const int *places, guint person);
char *cy_exchange_case_dup_runner_up (const CyExchangeCase *self, const int *places, guint person);
char *cy_exchange_case_dup_faults (const CyExchangeCase *self,
                                   const int            *places,
                                   guint                 person,
                                   guint                 place);
char *cy_exchange_case_dup_obstacle (const CyExchangeCase *self, const int *places, guint person);
void  cy_exchange_case_summarise (const CyExchangeCase *self,
                                  const int            *places,
                                  CyExchangeSummary    *summary);

G_END_DECLS
