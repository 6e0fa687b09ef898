using System.CommandLine;
using Whitecrow.Cli.Reporting;

namespace Whitecrow.Cli.Commands;

/// <summary>What a person said about the site to read.</summary>
/// <param name="Root">The folder given; null when it has to be found.</param>
/// <param name="Drafts">True when drafts are built too.</param>
/// <param name="IsStrict">True where a warning is an error.</param>
/// <param name="Format">How to report.</param>
internal sealed record SiteOptions(string? Root, bool Drafts, bool IsStrict, ReportFormat Format)
{
    /// <summary>The options of <c>build</c> and <c>check</c>, and how they are read.</summary>
    internal sealed class Declaration(Surroundings surroundings)
    {
        private readonly Option<string?> root = SharedOptions.Root();
        private readonly Option<bool> drafts = SharedOptions.Drafts();
        private readonly Option<bool> strict = SharedOptions.Strict();
        private readonly Option<ReportFormat?> format = SharedOptions.Format();

        public void AddTo(Command command)
        {
            command.Options.Add(root);
            command.Options.Add(drafts);
            command.Options.Add(strict);
            command.Options.Add(format);
        }

        public SiteOptions Read(ParseResult parsed) =>
            new(
                parsed.GetValue(root),
                parsed.GetValue(drafts),
                parsed.GetValue(strict),
                SharedOptions.FormatOf(parsed, format, surroundings)
            );
    }
}
