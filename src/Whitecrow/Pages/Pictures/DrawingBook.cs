using System.Collections.Frozen;
using System.Collections.Immutable;
using Whitecrow.Diagnostics;

namespace Whitecrow.Pages.Pictures;

/// <summary>The drawings that covers are composed of, by the entry that each stands for.</summary>
/// <remarks>
/// The drawing for an entry bears its id: <c>covers/works/giselle.svg</c> is the figure of <c>works/giselle</c>,
/// <c>covers/organisations/…</c> the frieze of a company, <c>covers/films/…</c> the figure of one film alone. The
/// drawing for all entries that have none is called <c>_any.svg</c>.
/// </remarks>
public sealed class DrawingBook
{
    private const string Folder = "covers/";
    private const string Extension = ".svg";
    private readonly FrozenDictionary<string, string> drawings;

    private DrawingBook(FrozenDictionary<string, string> drawings) => this.drawings = drawings;

    /// <summary>Reads the drawings among the files of the templates; other files are passed over.</summary>
    public static Checked<DrawingBook> Read(IEnumerable<SourceText> files)
    {
        var read = new Dictionary<string, string>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            if (IdOf(file.File) is not { } id)
            {
                continue;
            }

            var drawing = Drawing.Read(file);
            diagnostics.AddRange(drawing.Diagnostics);
            if (!drawing.HasErrors)
            {
                read[id] = drawing.Value;
            }
        }

        return new(new(read.ToFrozenDictionary()), diagnostics.ToImmutable());
    }

    /// <summary>True when the entry has a drawing of its own.</summary>
    public bool Has(string id) => drawings.ContainsKey(id);

    /// <summary>The figure of a film: its own, else that of the work it films, else the one for all.</summary>
    /// <remarks>A film that names no work but bears the name of one that is drawn shows that one.</remarks>
    /// <param name="film">Id of the film.</param>
    /// <param name="work">Id of the ballet that it films; null where it is not a filmed ballet.</param>
    public string Figure(string film, string? work) =>
        Find(film)
        ?? Find(work ?? "works/" + film[(film.LastIndexOf('/') + 1)..])
        ?? Find(work is null ? "films/_any" : "works/_any")
        ?? "";

    /// <summary>The frieze of a film.</summary>
    /// <param name="company">Id of the dance company; null where none is known.</param>
    public string Frieze(string? company) => company is null ? "" : Find(company) ?? Find("organisations/_any") ?? "";

    private string? Find(string id) => drawings.GetValueOrDefault(id);

    private static string? IdOf(string path)
    {
        var start = path.StartsWith(Folder, StringComparison.Ordinal)
            ? 0
            : path.IndexOf("/" + Folder, StringComparison.Ordinal) + 1;
        var isDrawing = path.EndsWith(Extension, StringComparison.Ordinal);
        return isDrawing && path.AsSpan(start).StartsWith(Folder)
            ? path[(start + Folder.Length)..^Extension.Length]
            : null;
    }
}
