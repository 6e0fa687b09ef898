using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Compares what people made with when they lived.</summary>
/// <remarks>
/// A row that an editor has marked as disputed or refuted is left alone. What is only improbable (a film that came out years
/// after its director's death, a director of ten) is not reported either where a <c>note</c> on the row explains it.
/// </remarks>
internal sealed class LifeChecks(SiteModel site, Lives lives, Contradictions contradictions)
{
    // A film comes out after it was shot: a player may have died in between.
    private const int YearsFromShootingToShowing = 2;
    private const int YoungestFilmmaker = 14;
    private const int YoungestMaker = 5;

    public void Run()
    {
        foreach (var life in lives.All)
        {
            Span(life);
        }

        foreach (var film in site.OfType(FilmType.Declaration))
        {
            Film(film);
        }

        foreach (var work in site.OfType(WorkType.Declaration))
        {
            Work(work);
        }

        foreach (var source in site.OfType(SourceType.Declaration))
        {
            Authors(source);
        }
    }

    private void Span(Life life)
    {
        if (life is { Born: { } born, Died: { } died })
        {
            var years = died.Bounds.LeastYearsAfter(born.Bounds);
            contradictions.Compare(
                died.At,
                born.At,
                died.Bounds.EndsBefore(born.Bounds)
                        ? (
                            DiagnosticCode.ImpossibleLife,
                            $"{life.Name} cannot die ({died.Text}) before being born ({born.Text}); correct one of the two"
                        )
                    : years > Life.Longest
                        ? (
                            DiagnosticCode.ImpossibleLife,
                            $"from {born.Text} to {died.Text} {life.Name} would have lived {years} years, longer than anybody has; correct one of the two"
                        )
                    : null
            );
        }
    }

    private void Film(Entry film)
    {
        if ((Dated.Of(film.Fields, FilmType.Year) ?? FirstRelease(film)) is not { } made)
        {
            return;
        }

        var what = $"'{film.Title}' ({made.Placed})";
        Makers(film, FilmType.Cast, FilmType.CastPerson, made, what, mustLive: true, youngest: 0);
        Makers(film, FilmType.Directors, FilmType.CreditPerson, made, what, mustLive: true, YoungestFilmmaker);
        Makers(film, FilmType.Writers, FilmType.CreditPerson, made, what, mustLive: false, YoungestFilmmaker);
        Makers(film, FilmType.Crew, FilmType.CrewPerson, made, what, mustLive: false, YoungestFilmmaker);
    }

    private static Dated? FirstRelease(Entry film) =>
        film
            .Fields.Rows(FilmType.Releases)
            .Select(r => Dated.Of(r, FilmType.ReleaseDate))
            .OfType<Dated>()
            .MinBy(d => d.Bounds.BeginsFrom);

    // A work may appear long after its maker's death.
    private void Work(Entry work)
    {
        if (
            (Dated.Of(work.Fields, WorkType.Year) ?? Dated.Of(work.Fields, WorkType.Premiere, WorkType.PremiereDate)) is
            { } made
        )
        {
            var what = $"'{work.Title}' ({made.Placed})";
            Makers(work, WorkType.Creators, WorkType.CreatorPerson, made, what, mustLive: false, YoungestMaker);
        }
    }

    private void Makers(Entry of, Field rows, Field person, Dated made, string what, bool mustLive, int youngest)
    {
        foreach (var row in of.Fields.All(rows))
        {
            if (
                row is not { Verdict: null, Value: RowValue { Fields: var fields } }
                || fields.One(person)?.Value is not { } reference
                || lives.Find(reference) is not { } life
            )
            {
                continue;
            }

            var isExplained = row.Note is not null;
            var deed = $"have worked on {what}";
            if (life.Born is { } born)
            {
                var most = made.Bounds.MostYearsAfter(born.Bounds);
                var least = made.Bounds.LeastYearsAfter(born.Bounds);
                contradictions.Compare(
                    made.At,
                    born.At,
                    made.Bounds.EndsBefore(born.Bounds) ? LifeClash.BeforeBirth(life, born, deed)
                        : isExplained ? null
                        : LifeClash.TooYoung(life, born, most, youngest, $"when making {what}")
                            ?? (mustLive ? LifeClash.TooOld(life, born, least, $"when {what} was made") : null),
                    reference.At
                );
            }

            if (mustLive && life.Died is { } died)
            {
                contradictions.Compare(
                    made.At,
                    died.At,
                    !isExplained && made.Bounds.BeginsFrom > AddYears(died.Bounds.EndsBy, YearsFromShootingToShowing)
                        ? LifeClash.AfterDeath(life, died, deed)
                        : null,
                    reference.At
                );
            }
        }
    }

    private void Authors(Entry source)
    {
        if (Dated.Of(source.Fields, SourceType.Published) is not { } published)
        {
            return;
        }

        foreach (var author in source.Fields.All(SourceType.Author).Select(v => v.Value))
        {
            if (lives.Find(author)?.Born is { } born)
            {
                contradictions.Compare(
                    published.At,
                    born.At,
                    published.Bounds.EndsBefore(born.Bounds)
                        ? (
                            DiagnosticCode.BeforeBirth,
                            $"'{source.Title}' ({published.Placed}) cannot be by somebody born {born.Placed}; {LifeClash.Correct}"
                        )
                        : null,
                    author.At
                );
            }
        }
    }

    private static DateOnly AddYears(DateOnly day, int years) =>
        day.Year + years > DateOnly.MaxValue.Year ? DateOnly.MaxValue : day.AddYears(years);
}
