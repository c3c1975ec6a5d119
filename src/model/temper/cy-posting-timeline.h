/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-posting-list.h"

G_BEGIN_DECLS

/**
 * CyTimelineBar:
 * @posted: of the list
 * @first: first day in view
 * @last: last day in view
 * @begins_before: whether it began before the year
 * @ends_after: whether it goes on after it
 * @lane: from 0, below those that overlap it
 */
typedef struct
{
  const CyPosted *posted;
  CyDate          first;
  CyDate          last;
  gboolean        begins_before;
  gboolean        ends_after;
  guint           lane;
} CyTimelineBar;

/**
 * CyTimelineRow:
 * @id: of the person or unit; 0 for a host that is not in the tree
 * @name: of the person or host
 * @caption: (nullable): village of the person, township of the host
 * @bars: (element-type CyTimelineBar): by first day
 * @n_lanes: at least 1
 */
typedef struct
{
  gint64      id;
  const char *name;
  const char *caption;
  GArray     *bars;
  guint       n_lanes;
} CyTimelineRow;

GPtrArray *
cy_posting_timeline_new (GPtrArray *posted, gboolean by_host, int year, CyDate base_date);

G_END_DECLS
