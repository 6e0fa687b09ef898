using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Reads the prose of all pages, in bodies and in front matter, for misspelt names and for lifted words.</summary>
internal sealed class WordingChecks(SiteModel site, ImmutableArray<SeedFile> seeds)
{
    // What an editor writes in sentences. Names, titles and roles are spelt as their sources spell them.
    private static readonly HashSet<object> ProseFields = new(
        [
            CommonFields.Summary,
            ChapterType.EventTitle,
            ChapterType.EventText,
            ChapterType.DiffersTitle,
            ChapterType.DiffersScene,
            ChapterType.DiffersEvent,
            PersonType.RelationKind,
            FilmType.Goofs,
            FilmType.ReviewText,
            SourceType.ClaimStatement,
            SourceType.PassageSummary,
        ],
        ReferenceEqualityComparer.Instance
    );

    private readonly Spelling spelling = new(new NameAuthority(site));
    private readonly LiftedWords lifted = new(seeds);
    private readonly List<Diagnostic> diagnostics = [];

    public IEnumerable<Diagnostic> Run()
    {
        foreach (var entry in site.Entries)
        {
            In(entry, Prose.OfBody(entry));
            In(entry, entry.Fields);
        }

        return diagnostics;
    }

    private void In(Entry entry, FieldMap fields)
    {
        foreach (var (field, values) in fields.Fields)
        {
            foreach (var value in values)
            {
                switch (value.Value)
                {
                    case RowValue row:
                        In(entry, row.Fields);
                        break;
                    case TextValue text when ProseFields.Contains(field):
                        In(entry, Prose.Of(entry.Text, text));
                        break;
                    case ReferenceValue { Target: null } name when IsUnknown(entry, value, name):
                        spelling.Find(name, diagnostics);
                        break;
                }
            }
        }
    }

    private void In(Entry entry, Prose prose)
    {
        lifted.Find(entry.Text, prose, diagnostics);
        spelling.Find(entry.Text, prose, diagnostics);
    }

    // A source's own account is spelt as the source spells.
    private bool IsUnknown(Entry entry, Attested value, ReferenceValue name) =>
        entry.Type != SourceType.Declaration && value.Verdict is null && site.Links.Resolve(name).Value is null;
}
