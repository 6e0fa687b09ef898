using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Output;

namespace Whitecrow;

/// <summary>The files of a site, sorted by what they are for, texts decoded.</summary>
/// <param name="Settings"><c>site.yml</c>; null where it is missing.</param>
/// <param name="Content"><c>content/**/*.md</c> without the seeds.</param>
/// <param name="Seeds"><c>content/seeds/*.txt</c>.</param>
/// <param name="ContentFiles">Paths below <c>content/</c> of everything else in it: pictures and the like.</param>
/// <param name="Templates">Templates and lists of labels by path.</param>
/// <param name="Copied">Files that go into the site as they are.</param>
internal sealed record SiteTexts(
    SourceText? Settings,
    ImmutableArray<SourceText> Content,
    ImmutableArray<SeedFile> Seeds,
    ImmutableHashSet<string> ContentFiles,
    ImmutableDictionary<string, SourceText> Templates,
    ImmutableArray<OutputFile> Copied
)
{
    /// <summary>Largest text, in bytes. A page of 600 words has 5,000; a bigger one than this is a mistake or an attack.</summary>
    public const int MaxTextBytes = 1024 * 1024;

    // What a stranger adds in a pull request is published beside our pages, with their rights: nothing in which a script
    // can stand, and an SVG or HTML file is such a thing.
    private static readonly ImmutableArray<string> Published =
    [
        ".avif",
        ".gif",
        ".jpeg",
        ".jpg",
        ".pdf",
        ".png",
        ".txt",
        ".webp",
    ];

    private const string ContentRoot = "content/";
    private const string TemplateRoot = "templates/";
    private const string AssetRoot = "templates/assets/";

    /// <summary>Sorts and decodes.</summary>
    public static Checked<SiteTexts> Sort(ImmutableArray<InputFile> files)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        SourceText? settings = null;
        var content = ImmutableArray.CreateBuilder<SourceText>();
        var seeds = ImmutableArray.CreateBuilder<SeedFile>();
        var others = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var templates = ImmutableDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        var copied = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (file.Path == Site.SiteSettings.File)
            {
                settings = Decode(file);
            }
            else if (file.Path.StartsWith(SeedFile.Folder, StringComparison.Ordinal))
            {
                if (file.Path.EndsWith(".txt", StringComparison.Ordinal))
                {
                    // Bytes that are no UTF-8 are for normalize to report; a page does not depend on them.
                    seeds.Add(SeedFile.Read(file.Path, file.Content.Span).Value);
                }
            }
            else if (file.Path.StartsWith(AssetRoot, StringComparison.Ordinal))
            {
                copied.Add(new(file.Path[TemplateRoot.Length..], file.Content));
            }
            else if (file.Path.StartsWith(TemplateRoot, StringComparison.Ordinal))
            {
                if (!file.Path.EndsWith(".md", StringComparison.Ordinal) && Decode(file) is { } template)
                {
                    templates.Add(file.Path, template);
                }
            }
            else if (file.Path.EndsWith(".md", StringComparison.Ordinal))
            {
                // content/README.md and its like speak to editors.
                if (!file.Path.EndsWith("/README.md", StringComparison.Ordinal) && Decode(file) is { } text)
                {
                    content.Add(text);
                }
            }
            else if (
                file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                && !file.Path.EndsWith("/README.md", StringComparison.OrdinalIgnoreCase)
            )
            {
                diagnostics.Add(
                    new(
                        DiagnosticCode.BadFileName,
                        SourceLocation.Whole(file.Path),
                        $"a page's ending is written in small letters; rename the file to '{Path.GetFileNameWithoutExtension(file.Path)}.md'"
                    )
                );
            }
            else if (file.Path.StartsWith(ContentRoot, StringComparison.Ordinal))
            {
                if (!IsHarmless(file.Path))
                {
                    diagnostics.Add(
                        new(
                            DiagnosticCode.MisplacedFile,
                            SourceLocation.Whole(file.Path),
                            $"content is text and pictures, so this file is left out; it may hold .md, {string.Join(", ", Published)}"
                        )
                    );
                    continue;
                }

                var path = file.Path[ContentRoot.Length..];
                others.Add(path);
                copied.Add(new(path, file.Content));
            }
        }

        return new(
            new(
                settings,
                content.ToImmutable(),
                seeds.ToImmutable(),
                others.ToImmutable(),
                templates.ToImmutable(),
                copied.ToImmutable()
            ),
            diagnostics.ToImmutable()
        );

        static bool IsHarmless(string path) =>
            Published.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

        SourceText? Decode(InputFile file)
        {
            if (file.Content.Length > MaxTextBytes)
            {
                diagnostics.Add(
                    new(
                        DiagnosticCode.FileTooLarge,
                        SourceLocation.Whole(file.Path),
                        $"the file has {file.Content.Length / 1024} kB, and no text may have more than {MaxTextBytes / 1024}; split it"
                    )
                );
                return null;
            }

            var text = SourceText.Decode(file.Path, file.Content.Span);
            diagnostics.AddRange(text.Diagnostics);
            return text.Diagnostics.Length > 0 ? text.Value : WithoutBadCharacters(text.Value);
        }

        SourceText WithoutBadCharacters(SourceText text)
        {
            if (BadCharacters.IndexIn(text.Text) < 0)
            {
                return text;
            }

            const int Most = 20;
            var found = Enumerable
                .Range(1, text.LineCount)
                .Select(line => (Line: line, Column: BadCharacters.IndexIn(text.Line(line)) + 1))
                .Where(place => place.Column > 0)
                .ToArray();
            diagnostics.AddRange(
                found
                    .Take(Most)
                    .Select(
                        (place, i) =>
                            new Diagnostic(
                                DiagnosticCode.BadCharacter,
                                new(text.File, place.Line, place.Column),
                                BadCharacters.Message(text.Line(place.Line)[place.Column - 1])
                                    + (i == Most - 1 && found.Length > Most ? ", as in further lines" : "")
                            )
                    )
            );
            return new(text.File, BadCharacters.Replace(text.Text));
        }
    }
}
