/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyNoticePhase:
 * @CY_NOTICE_TO_COME: its first day is still to come
 * @CY_NOTICE_RUNNING: it is put up
 * @CY_NOTICE_OVER: its last day is past, but it was not concluded
 * @CY_NOTICE_DONE: concluded
 */
typedef enum
{
  CY_NOTICE_TO_COME,
  CY_NOTICE_RUNNING,
  CY_NOTICE_OVER,
  CY_NOTICE_DONE,
} CyNoticePhase;

/**
 * CyNoticeItem:
 * @unit: id of the unit it is of, 0 for none
 * @unit_name: (nullable): its name
 * @names: (nullable): of the people, joined
 * @n_open: objections without an outcome
 * @days_left: working days after the base date up to the last; 0 on the last and behind it
 *
 * A line of a list of notices.
 */
typedef struct
{
  gint64        id;
  char         *name;
  gint64        unit;
  char         *unit_name;
  CyDate        since;
  CyDate        until;
  int           n_days;
  guint         n_people;
  char         *names;
  guint         n_objections;
  guint         n_open;
  int           days_left;
  CyNoticePhase phase;
} CyNoticeItem;

GPtrArray *cy_notice_list_load (CyConn *conn, gint64 scope, CyDate base_date, GError **error);
char      *cy_notice_item_dup_left (const CyNoticeItem *self);

G_END_DECLS
