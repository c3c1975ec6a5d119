/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-reminder.h"
#include "cy-sql.h"

G_BEGIN_DECLS

/* The first columns of every query. */
enum
{
  CY_REMINDER_COLUMN_PERSON,
  CY_REMINDER_COLUMN_NAME,
  CY_REMINDER_COLUMN_UNIT,
  CY_REMINDER_COLUMN_FIRST_OWN,
};

/**
 * CyReminderSearch:
 * @stats: scope, base date, rule set and villages
 * @found: (element-type CyReminder): grows
 */
typedef struct
{
  const CyStats *stats;
  GPtrArray     *found;
} CyReminderSearch;

gint64      cy_reminder_get_rule (const CyReminderSearch *search, guint field);
CyReminder *cy_reminder_add (CyReminderSearch *search,
                             CyReminderKind    kind,
                             gint64            unit,
                             const char       *name,
                             gint64            due,
                             char             *text);
gboolean    cy_reminder_find_open (CyReminderSearch *search, CyConn *conn, GError **error);
gboolean    cy_reminder_find_plans (CyReminderSearch *search, CyConn *conn, GError **error);
gboolean    cy_reminder_find_followed (CyReminderSearch *search, CyConn *conn, GError **error);
gboolean    cy_reminder_find_tempered (CyReminderSearch *search, CyConn *conn, GError **error);
gboolean    cy_reminder_find_mentored (CyReminderSearch *search, CyConn *conn, GError **error);
gboolean    cy_reminder_find_assessed (CyReminderSearch *search, CyConn *conn, GError **error);
gboolean    cy_reminder_find_outcomes (CyReminderSearch *search, CyConn *conn, GError **error);
gboolean    cy_reminder_find_hours (CyReminderSearch *search, CyConn *conn, GError **error);

G_END_DECLS
