/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-inspection.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CY_DISAGREE_GRADES: from so many grades on two methods disagree: 好 and 一般 do */
#define CY_DISAGREE_GRADES 2

/** CY_DISAGREE_MARK: from so many points on they do as well, in tenths */
#define CY_DISAGREE_MARK 150

/**
 * CyFreshness:
 * @CY_FRESHNESS_NONE: there is nothing
 * @CY_FRESHNESS_STALE: it is older than the rule set takes it for good, or nobody knows how old
 * @CY_FRESHNESS_FRESH: it counts
 */
typedef enum
{
  CY_FRESHNESS_NONE,
  CY_FRESHNESS_STALE,
  CY_FRESHNESS_FRESH,
} CyFreshness;

/**
 * CyLack:
 * @CY_LACKS_FINISH: no inspection was finished of late
 * @CY_LACKS_METHODS: fewer methods than the rule set asks for
 * @CY_LACKS_VOICES: fewer people heard
 */
typedef enum
{
  CY_LACKS_NOTHING = 0,
  CY_LACKS_FINISH = 1 << 0,
  CY_LACKS_METHODS = 1 << 1,
  CY_LACKS_VOICES = 1 << 2,
} CyLack;

/**
 * CyMethodCover:
 * @freshness: of the newest record
 * @n_records: how many records
 * @n_voices: people heard in those that count
 * @newest: day of the newest record, %CY_DATE_NONE when not known
 *
 * What one of the five methods has brought.
 */
typedef struct
{
  CyFreshness freshness;
  guint       n_records;
  gint64      n_voices;
  CyDate      newest;
} CyMethodCover;

/**
 * CyDisagreement:
 * @methods: which two, from 0
 * @records: ids of the two records that lie furthest apart
 * @grades: grades between them, 0 where one has none
 * @mark: points between them, in tenths, 0 where one has none
 */
typedef struct
{
  guint  methods[2];
  gint64 records[2];
  int    grades;
  int    mark;
} CyDisagreement;

/**
 * CyInspectCoverage:
 * @person: id
 * @methods: by the code of the method, from 0
 * @n_methods: methods that count
 * @n_records: records up to the base date
 * @n_voices: people heard in the records that count
 * @newest: day of the newest record
 * @months: its age at the base date, %CY_DATE_NO_SPAN without a day
 * @freshness: of the newest record
 * @finished: when the newest finished inspection was finished
 * @is_finished: whether it counts
 * @disagreements: (element-type CyDisagreement): between methods, from records that count
 *
 * Who was looked at how, and how lately.
 */
typedef struct
{
  gint64        person;
  CyMethodCover methods[CY_INSPECT_N_METHODS];
  guint         n_methods;
  guint         n_records;
  gint64        n_voices;
  CyDate        newest;
  int           months;
  CyFreshness   freshness;
  CyDate        finished;
  gboolean      is_finished;
  GArray       *disagreements;
} CyInspectCoverage;

GHashTable *cy_inspect_coverage_load (CyConn   *conn,
                                      gint64    scope,
                                      gint64    person,
                                      CyRecord *rules,
                                      CyDate    base_date,
                                      GError  **error);

gboolean cy_inspect_coverage_is_fresh (CyDate date, CyRecord *rules, CyDate base_date);
CyLack   cy_inspect_coverage_find_lack (const CyInspectCoverage *self, CyRecord *rules);
char    *cy_inspect_coverage_dup_lack (const CyInspectCoverage *self, CyRecord *rules, CyLack lack);

G_END_DECLS
