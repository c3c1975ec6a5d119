/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"
#include "cy-value.h"

G_BEGIN_DECLS

/**
 * CyKind:
 * @CY_KIND_TEXT: one line
 * @CY_KIND_LONG_TEXT: several lines
 * @CY_KIND_INT: a whole number
 * @CY_KIND_BOOL: 0 or 1, never NULL
 * @CY_KIND_DATE: `YYYYMMDD`, 00 for what is unknown
 * @CY_KIND_CODE: a code of the set named by the field
 * @CY_KIND_FIXED: a decimal number in units of 10^-decimals
 * @CY_KIND_REF: the local id of a record of the entity named by the field
 * @CY_KIND_DIGEST: the digest of content kept in the table `content`
 */
typedef enum
{
  CY_KIND_TEXT,
  CY_KIND_LONG_TEXT,
  CY_KIND_INT,
  CY_KIND_BOOL,
  CY_KIND_DATE,
  CY_KIND_CODE,
  CY_KIND_FIXED,
  CY_KIND_REF,
  CY_KIND_DIGEST,
} CyKind;

/**
 * CyFieldFlags:
 * @CY_FIELD_REQUIRED: a record without it cannot be saved
 * @CY_FIELD_REPORT: must be known before anything goes to superiors
 * @CY_FIELD_SENSITIVE: masked until asked for
 * @CY_FIELD_DERIVED: computed from other data: neither journalled nor sent
 * @CY_FIELD_HIDDEN: never shown in a form
 * @CY_FIELD_OWNER: points to the record that this one is a part of
 * @CY_FIELD_FEEDS: derived fields of its own record are computed from it; of an entity that has
 *   @refresh, no other field sets that going
 */
typedef enum
{
  CY_FIELD_NONE = 0,
  CY_FIELD_REQUIRED = 1 << 0,
  CY_FIELD_REPORT = 1 << 1,
  CY_FIELD_SENSITIVE = 1 << 2,
  CY_FIELD_DERIVED = 1 << 3,
  CY_FIELD_HIDDEN = 1 << 4,
  CY_FIELD_OWNER = 1 << 5,
  CY_FIELD_FEEDS = 1 << 6,
} CyFieldFlags;

/**
 * CyField:
 * @name: column in SQL and name everywhere in code
 * @title: marked N_(), translated only by ui, report and cli
 * @kind: what it holds
 * @flags: see above
 * @of: (nullable): code set of a CODE, entity of a REF
 * @decimals: of a FIXED
 * @width: in characters (a Han character is 2): list column, Excel column, entry
 * @a_code: (nullable): field of the cadre information structure
 * @lrmx: (nullable): element of the appointment form file
 *
 * One row per stored field. Load, save, journal labels, forms, lists, filters, Excel columns
 * and the import map all read this table.
 */
struct _CyField
{
  const char  *name;
  const char  *title;
  CyKind       kind;
  CyFieldFlags flags;
  const char  *of;
  guint8       decimals;
  guint8       width;
  const char  *a_code;
  const char  *lrmx;
};

/**
 * CyEntity:
 * @name: table in SQL
 * @title: marked N_()
 * @fields: its field table, indexed by the enumeration of the entity
 * @n_fields: length of @fields
 * @order: SQL order of the records of one owner
 * @is_lasting: whether a stored record is never changed or deleted but by undo; only its owner may
 *   change, when two people are made one
 * @refresh: (nullable): recomputes what is derived from record `id`; called once for every
 *   record that a step made, that it changed in a field of %CY_FIELD_FEEDS, or that it changed a
 *   part of, before the step is committed
 * @refresh_all: (nullable): the same for what depends on all records at once, such as their
 *   numbers; called once for a step that touched any, after @refresh
 */
struct _CyEntity
{
  const char    *name;
  const char    *title;
  const CyField *fields;
  guint          n_fields;
  const char    *order;
  gboolean       is_lasting;
  gboolean (*refresh) (CyConn *conn, gint64 id, GError **error);
  gboolean (*refresh_all) (CyConn *conn, GError **error);
};

const CyEntity        *cy_entity_get (const char *name);
const CyEntity *const *cy_entity_list (guint *n_entities);
guint64                cy_entity_get_bit (const CyEntity *entity);
int                    cy_entity_find_field (const CyEntity *entity, const char *name);
int                    cy_entity_get_owner_field (const CyEntity *entity);

G_END_DECLS
