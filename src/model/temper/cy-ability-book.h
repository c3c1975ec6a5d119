/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ability-frame.h"

G_BEGIN_DECLS

/** CY_ABILITY_EVERYBODY: whose records to load: all people's */
#define CY_ABILITY_EVERYBODY ((gint64) 0)

/**
 * CyAbilityBook:
 * @frame: the framework
 *
 * What was found of the abilities of one person or of all, from which the level of any day can be
 * told without asking the library again. It does not change once it is loaded, so threads may share
 * it.
 */
typedef struct
{
  CyAbilityFrame *frame;
  /*< private >*/
  GArray *marks;  /* of CyAbilityMark, by person, ability, day and id */
  GArray *people; /* of gint64, rising */
  GArray *spans;  /* of the marks of each ability of each person */
} CyAbilityBook;

/**
 * CyAbilityMarkFunc:
 * @person: id
 * @kind: position of the ability in the framework
 * @mark: what was found
 * @user_data: as given
 */
typedef void (*CyAbilityMarkFunc) (gint64               person,
                                   guint                kind,
                                   const CyAbilityMark *mark,
                                   gpointer             user_data);

CyAbilityBook *cy_ability_book_load (CyConn *conn, CyRecord *rules, gint64 person, GError **error);
CyAbilityBook *
cy_ability_book_load_exchange (CyConn *conn, CyRecord *rules, gint64 plan, GError **error);
CyAbilityBook *cy_ability_book_ref (CyAbilityBook *self);
void           cy_ability_book_unref (CyAbilityBook *self);
CyAbilityStanding
cy_ability_book_get (const CyAbilityBook *self, gint64 person, guint kind, CyDate base_date);
void
cy_ability_book_each_mark (const CyAbilityBook *self, CyAbilityMarkFunc func, gpointer user_data);
guint cy_ability_book_count_sources (const CyAbilityBook *self, gint64 person, CyDate base_date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyAbilityBook, cy_ability_book_unref)

G_END_DECLS
