using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Compares the dates of a film, or of a work, with each other and with those of what it was made from.</summary>
internal sealed class FilmChecks(SiteModel site, Contradictions contradictions)
{
    // Roundhay Garden Scene, shot in October 1888, is the oldest film that is left.
    private const int FirstFilm = 1888;

    public void Run()
    {
        foreach (var film in site.OfType(FilmType.Declaration))
        {
            if (Dated.Of(film.Fields, FilmType.Year) is { } made)
            {
                Film(film, made);
            }
        }

        foreach (var work in site.OfType(WorkType.Declaration))
        {
            if (WorkDate(work) is { } made)
            {
                Origins(made, work.Title, work.Fields.All(WorkType.BasedOn));
            }
        }
    }

    /// <summary>Films dated before there was film.</summary>
    public IEnumerable<Diagnostic> TooEarly() =>
        from film in site.OfType(FilmType.Declaration)
        from value in film.Fields.All(FilmType.Year)
        where value.Verdict is null
        let date = value.Value as DateValue
        where date is not null && DateBounds.OfMoment(date.Date).EndsBy.Year < FirstFilm
        select new Diagnostic(
            DiagnosticCode.ImpossibleDate,
            date.At,
            $"there were no films before {FirstFilm}, and this one is dated {date.Date}; correct the year"
        );

    private void Film(Entry film, Dated made)
    {
        // 'year' is the first showing, and nothing that follows a showing can come before it.
        After(film, made, FilmType.Releases, FilmType.ReleaseDate, "have been released");
        After(film, made, FilmType.BoxOffice, FilmType.BoxOfficeDate, "have earned money");
        After(film, made, FilmType.Awards, FilmType.AwardYear, "have been up for an award");
        After(film, made, FilmType.Reviews, FilmType.ReviewDate, "have been reviewed");
        foreach (var row in film.Fields.All(FilmType.BasedOn).Where(r => r.Verdict is null))
        {
            if ((row.Value as RowValue)?.Fields.One(FilmType.BasedOnWork) is { } work)
            {
                Origins(made, film.Title, [work]);
            }
        }

        foreach (var row in film.Fields.All(FilmType.Connections).Where(r => r.Verdict is null))
        {
            if (row.Value is RowValue { Fields: var fields })
            {
                Connection(film, made, fields);
            }
        }
    }

    private void After(Entry film, Dated made, Field rows, Field dateField, string what)
    {
        foreach (var row in film.Fields.All(rows))
        {
            if (
                row is { Verdict: null, Value: RowValue { Fields: var fields } }
                && fields.One(dateField)?.Value is DateValue date
            )
            {
                contradictions.Compare(
                    date.At,
                    made.At,
                    DateBounds.OfMoment(date.Date).EndsBefore(made.Bounds)
                        ? (
                            DiagnosticCode.BeforeFilm,
                            $"'{film.Title}' cannot {what} in {date.Date}, before its 'year' ({made.Text}, line {made.At.Line}), which is that of the first showing; correct one of the two"
                        )
                        : null
                );
            }
        }
    }

    private void Connection(Entry film, Dated made, FieldMap fields)
    {
        if (
            fields.One(FilmType.ConnectionYear)?.Value is not DateValue year
            || fields.Text(FilmType.ConnectionKind) is not { } kind
        )
        {
            return;
        }

        var bounds = DateBounds.OfMoment(year.Date);
        var title = fields.Text(FilmType.ConnectionTitle);
        var clash = kind switch
        {
            "referenced-in" or "followed-by" => bounds.EndsBefore(made.Bounds),
            "references" or "adaptation-of" or "follows" => made.Bounds.EndsBefore(bounds),
            _ => false,
        };
        contradictions.Compare(
            year.At,
            made.At,
            clash
                ? (
                    DiagnosticCode.OlderThanOrigin,
                    $"'{film.Title}' ({made.Text}, line {made.At.Line}) cannot be '{kind}' to '{title}' of {year.Date}; correct the kind or one of the years"
                )
                : null
        );
    }

    private void Origins(Dated made, string title, IEnumerable<Attested> works)
    {
        foreach (var value in works.Where(w => w.Verdict is null))
        {
            if (
                value.Value is ReferenceValue reference
                && site.Links.Resolve(reference).Value is { } work
                && WorkDate(work) is { } origin
            )
            {
                contradictions.Compare(
                    made.At,
                    origin.At,
                    made.Bounds.EndsBefore(origin.Bounds)
                        ? (
                            DiagnosticCode.OlderThanOrigin,
                            $"'{title}' ({made.Placed}) cannot be made from '{work.Title}' ({origin.Placed}), which is younger; correct one of the dates or the work"
                        )
                        : null,
                    reference.At
                );
            }
        }
    }

    // A work exists by its first performance at the latest, and may be printed before or after.
    private static Dated? WorkDate(Entry work) =>
        (Dated.Of(work.Fields, WorkType.Year), Dated.Of(work.Fields, WorkType.Premiere, WorkType.PremiereDate)) switch
        {
            ({ } year, { } premiere) => year with { Bounds = year.Bounds.Or(premiere.Bounds) },
            var (year, premiere) => year ?? premiere,
        };
}
