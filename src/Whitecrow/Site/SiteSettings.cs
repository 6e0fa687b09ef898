using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Site;

/// <summary>The settings in <c>site.yml</c>.</summary>
/// <param name="Fields">All of them, checked.</param>
public sealed record SiteSettings(FieldMap Fields)
{
    /// <summary>Where they stand.</summary>
    public const string File = "site.yml";

    // Without the names that Windows keeps for its devices.
    private const string CopyName = @"(?!(?:con|prn|aux|nul|com[1-9]|lpt[1-9])\.)[a-z0-9][a-z0-9-]*";

    public static Field TitleField { get; } =
        new("title", Shapes.Text, "The site's name.") { IsRequired = true, IsAttested = false };

    public static Field TaglineField { get; } =
        new("tagline", Shapes.Text, "A few words beside the name.") { IsAttested = false };

    public static Field DescriptionField { get; } =
        new("description", Shapes.Text, "One line for search engines.") { IsAttested = false };

    public static Field LanguageField { get; } =
        new("language", Shapes.Language, "The language of the site; en where not given.") { IsAttested = false };

    public static Field UrlField { get; } =
        new(
            "url",
            new PatternShape(
                "the address of the site's first page",
                "https://example.org/site/",
                Shapes.HostPattern + @"(?:/[^\s""<>?#@]*)?"
            ),
            "Where the site is published. Only feed, sitemap and canonical links need it; without it they are left out."
        )
        {
            IsAttested = false,
        };

    public static Field AuthorField { get; } = new("author", Shapes.Text, "Who publishes it.") { IsAttested = false };

    public static Field RepositoryField { get; } =
        new(
            "repository",
            Shapes.WebAddress,
            "Address of the repository on GitHub, for the links 'Edit this page' and 'Report a mistake'."
        )
        {
            IsAttested = false,
        };

    public static Field BranchField { get; } =
        new("branch", Shapes.Text, "Its branch; main where not given.") { IsAttested = false };

    public static Field KnownNamesField { get; } =
        new(
            "known_names",
            Shapes.Texts,
            "Names of people and things without a page that resemble a page's name and are spelt right."
        )
        {
            IsAttested = false,
        };

    public static Field MenuLabel { get; } =
        new("label", Shapes.Text, "Words in the menu.") { IsRequired = true, IsAttested = false };

    public static Field MenuPage { get; } =
        new("page", Shapes.AnyPage, "Id of the page.") { IsRequired = true, IsAttested = false };

    public static Field MenuField { get; } =
        new(
            "menu",
            Shapes.Rows("a menu item", MenuLabel, MenuPage),
            "The main menu, in order; the folders where not given."
        )
        {
            IsAttested = false,
        };

    public static Field OfflineZip { get; } =
        new(
            "zip",
            new PatternShape("the name of a ZIP file", "offline.zip", CopyName + @"\.zip"),
            "Name of the ZIP file that holds the whole site."
        )
        {
            IsAttested = false,
        };

    public static Field OfflineSingleFile { get; } =
        new(
            "single_file",
            new PatternShape("the name of an HTML file", "the-leap.html", CopyName + @"\.html"),
            "Name of the HTML file that holds all pages in one."
        )
        {
            IsAttested = false,
        };

    public static Field OfflineField { get; } =
        new(
            "offline",
            Shapes.Row("the copies for reading offline", OfflineZip, OfflineSingleFile),
            "Copies of the site for readers without a connection; each is made where it has a name."
        )
        {
            IsAttested = false,
        };

    public static Field PreviewFile { get; } =
        new("file", Shapes.Text, "Path of the file below content/: a PNG or JPEG, best of 1200 by 630 points.")
        {
            IsRequired = true,
            IsAttested = false,
        };

    public static Field PreviewAlt { get; } =
        new("alt", Shapes.Text, "What can be seen, for those who cannot.") { IsRequired = true, IsAttested = false };

    public static Field PreviewField { get; } =
        new(
            "preview",
            Shapes.Row("the preview picture", PreviewFile, PreviewAlt),
            "The picture that other sites show beside a link to this one; it needs url, too."
        )
        {
            IsAttested = false,
        };

    public static Field DiagnosticsField { get; } =
        new(
            "diagnostics",
            Shapes.Row("the list of severities", SeveritySettings.Fields),
            "How much each kind of mistake matters, by its code, where it is not the usual severity."
        )
        {
            IsAttested = false,
        };

    public static Field ExtraField { get; } =
        new("extra", new FreeShape(), "A site's own data, handed to the templates as it is.") { IsAttested = false };

    /// <summary>The keys that the file may have.</summary>
    public static ImmutableArray<Field> Declarations { get; } =
    [
        TitleField,
        TaglineField,
        DescriptionField,
        LanguageField,
        UrlField,
        AuthorField,
        RepositoryField,
        BranchField,
        KnownNamesField,
        MenuField,
        OfflineField,
        PreviewField,
        DiagnosticsField,
        ExtraField,
    ];

    public string Title => Fields.Text(TitleField) ?? "";

    public string Language => Fields.Text(LanguageField) ?? "en";

    /// <summary>Where the language is named; the whole file where it is not.</summary>
    public SourceLocation LanguageAt => Fields.One(LanguageField)?.Value.At ?? SourceLocation.Whole(File);

    /// <summary>Without a slash at the end, in ASCII, as sitemaps and feeds want it; null where not set.</summary>
    public string? Url => Fields.Text(UrlField) is { } url ? InAscii(url).TrimEnd('/') : null;

    /// <summary>Without a slash at the end; null where not set.</summary>
    public string? Repository => Fields.Text(RepositoryField)?.TrimEnd('/');

    public string Branch => Fields.Text(BranchField) ?? "main";

    /// <summary>Output path of the ZIP of the whole site; null where none is wanted.</summary>
    public string? ZipPath => Fields.Row(OfflineField)?.Text(OfflineZip);

    /// <summary>Output path of the edition in one HTML file; null where none is wanted.</summary>
    public string? SingleFilePath => Fields.Row(OfflineField)?.Text(OfflineSingleFile);

    /// <summary>The picture that other sites show, as the file names it; null where none is given.</summary>
    public TextValue? Preview => Fields.Row(PreviewField)?.One(PreviewFile)?.Value as TextValue;

    /// <summary>How much each kind of mistake matters.</summary>
    /// <param name="isStrict">True where a warning is an error.</param>
    public SeverityRules Severities(bool isStrict) => SeveritySettings.Rules(Fields.Row(DiagnosticsField), isStrict);

    // https://münchen.example/ä is https://xn--mnchen-3ya.example/%C3%A4 to a program.
    private static string InAscii(string url) =>
        Ascii.IsValid(url) || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? url
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}{address.AbsolutePath}"
            );

    /// <summary>Reads the file.</summary>
    /// <param name="text">Null where there is none, or none that can be read.</param>
    /// <param name="isThere">True where there is a file; that it cannot be read is then known already.</param>
    public static Checked<SiteSettings> Read(SourceText? text, bool isThere = false)
    {
        if (text is null)
        {
            return new(
                new(FieldMap.Empty),
                isThere
                    ? []
                    :
                    [
                        new(
                            DiagnosticCode.BadSetting,
                            SourceLocation.Whole(File),
                            "there is no site.yml; write one with 'title: …' into the site's root"
                        ),
                    ]
            );
        }

        var yaml = YamlText.Read(text, new(0, text.Text.Length));
        switch (yaml.Value)
        {
            case MapNode map:
                var fields = FieldReader.Read(map, Declarations, "site.yml");
                return new(
                    new(fields.Value),
                    [
                        .. yaml.Diagnostics,
                        .. fields.Diagnostics,
                        .. SeveritySettings.Check(fields.Value.Row(DiagnosticsField)),
                    ]
                );
            case null when yaml.Diagnostics.Length > 0:
                return new(new(FieldMap.Empty), yaml.Diagnostics);
            default:
                return new(
                    new(FieldMap.Empty),
                    [
                        new(
                            DiagnosticCode.BadSetting,
                            new(File, 1, 1),
                            "site.yml has to be keys with values, as in 'title: The Leap'"
                        ),
                    ]
                );
        }
    }
}
